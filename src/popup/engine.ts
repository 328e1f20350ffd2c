/** What explains a failure and decodes a token. Loaded beside the popup, so that it opens at once. */
export { decodePasted } from '../core/decode.ts';
export { diagnose } from '../core/diagnose.ts';
export { createMasker } from '../core/redact/masker.ts';
