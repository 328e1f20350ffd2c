import type { Token } from '../core/token.ts';

/** What the credentials are called: not everything that authenticates is a token. */
export function nameOfToken({ kind }: Token): 'Token' | 'Credentials' | 'Signature' {
  if (kind === 'sigv4') return 'Signature';
  return kind === 'basic' || kind === 'digest' || kind === 'parameters' ? 'Credentials' : 'Token';
}
