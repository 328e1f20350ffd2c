/** Why node_modules is not what package-lock.json asks for, or null. */
export function differenceFromLockfile(root: string): string | null;
