/** A Firefox of this machine, or null. FIREFOX, when set, is the only one; `none` stands for no Firefox. */
export function findFirefox(env?: NodeJS.ProcessEnv): string | null;
