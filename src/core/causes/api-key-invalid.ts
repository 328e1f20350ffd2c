import type { Facts } from '../facts/facts.ts';
import { isPointed } from '../facts/heard.ts';
import { hasFoundToken, isFromApplication } from '../facts/refusal.ts';
import { isQueryBearer } from '../facts/sent.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const apiKeyInvalid: Cause = {
  id: 'api-key-invalid',
  title: say`The API key was not accepted`,
  applies: say`An API key was sent and the server does not know it, has it disabled, or it lacks this API.`,
  unless: say`The key is right and its plan, quota or allowed addresses are the reason.`,
  fix: [
    fix('client', say`Check the key: complete, no spaces, of this environment and region, under the right name`),
    fix('user', say`Look in the console of the service whether the key is active, and renew it if not`),
  ],
  reference: 'https://swagger.io/docs/specification/authentication/api-keys/',
  explains: ['credentials-invalid'],
  check(facts) {
    const clues = [...heard(facts, 'api-key-invalid'), ...refusedKey(facts)];
    if (clues.length === 0) return undefined;
    // A key may hide in a parameter whose name says nothing, such as appid.
    if (facts.sent.isNothing && facts.sent.identifiers.length + facts.exchange.url.query.length === 0)
      clues.push(clue('against', 'request', say`The request has no key that could be wrong`));
    return { clues };
  },
};

function refusedKey(facts: Facts): Clue[] {
  const { sent } = facts;
  const key = sent.keys.find((one) => one.token?.kind !== 'jwt' && !besideKey.test(one.name) && !isQueryBearer(one));
  const isBare = sent.authorization.scheme === null && sent.authorization.token?.kind === 'opaque';
  const scheme = /^(key|apikey|api-key)$/.test(sent.scheme)
    ? sent.authorization.scheme
    : isBare
      ? say`Authorization`
      : null;
  const name = scheme ?? (sent.authorization.header === 'present' ? undefined : key?.name);
  if (!name) return [];
  if (facts.status === 401 || facts.heard.about('api-key-invalid').length > 0) {
    const weight = speaksOfOther(facts) ? 'allows' : 'fits';
    return [clue(weight, 'request', say`The key in ${name} was sent and refused`)];
  }
  return facts.status === 403
    ? [
        clue(
          isFromApplication(facts) ? 'allows' : 'hints',
          'request',
          say`The request is authenticated by the key in ${name} alone`,
        ),
      ]
    : [];
}

/** Sent along with a key, and no key themselves. */
const besideKey = /sign|passphrase|timestamp|nonce/i;

/** The server says plainly what it minds, and it is not the key. */
function speaksOfOther(facts: Facts): boolean {
  const { sent, heard } = facts;
  const isOfToken = hasFoundToken(facts) && sent.keys.some(({ name }) => /token/i.test(name));
  return (
    isOfToken ||
    heard.statements.some((statement) => isPointed(statement) && !statement.said.includes('api-key-invalid'))
  );
}
