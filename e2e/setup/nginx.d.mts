/** An nginx of this machine, or null: the one on the path, else the one that `ensureNginx` unpacked. */
export function findNginx(root: string, env?: NodeJS.ProcessEnv): string | null;
