/** Where the key of the marks lives: in `storage.session`, which only our own pages can read and which a restart clears. */
export const MASKER_KEY = 'masker-key';

/** Keyed hashes of secrets that were seen, by which a later request that quotes one is masked: a line each. */
export const KNOWN_SECRETS_KEY = 'known-secrets';

/** The lines of what is stored there. */
export function knownSecretsOf(stored: unknown): string[] {
  return typeof stored === 'string' ? stored.split('\n') : [];
}

/** A key that makes this session's marks; only the worker makes one. */
export function newMaskerKey(): number[] {
  return [...crypto.getRandomValues(new Uint8Array(32))];
}

/** The 32 bytes of a stored key, or undefined when the worker has not made one yet. */
export function maskerKeyOf(stored: unknown): Uint8Array | undefined {
  return Array.isArray(stored) && stored.length === 32 ? Uint8Array.from(stored, Number) : undefined;
}
