import type { Challenge } from '../challenge.ts';
import type { Utterance } from './utterance.ts';

/** Parameters that set up the next request and say nothing about this one. */
const SETTINGS = new Set(
  (
    'realm service scope algs charset nonce qop algorithm opaque stale domain userhash as_uri resource_metadata ' +
    'authorization_uri authorization resource_id client_id trusted_issuers login_url url max_age acr_values version'
  ).split(' '),
);

/** What the challenges say about the refusal. RFC 6750 section 3, RFC 9470 section 3, and what servers add. */
export function challengeWords(challenges: readonly Challenge[]): Utterance[] {
  return challenges.flatMap(({ scheme, params }) => {
    const words: Utterance[] = [{ text: scheme, place: 'challenge', role: 'name' }];
    for (const [name, value] of Object.entries(params)) {
      if (SETTINGS.has(name) || value === '') continue;
      if (name === 'claims') words.push({ text: value, place: 'challenge', role: 'aside' });
      else words.push({ text: value, place: 'challenge', role: value.includes(' ') ? 'message' : 'code' });
    }
    return words;
  });
}
