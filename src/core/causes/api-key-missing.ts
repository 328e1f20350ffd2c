import type { Facts } from '../facts/facts.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard, listed } from './clue.ts';
import { describeMisnamedKey } from './misnamed-key.ts';

export const apiKeyMissing: Cause = {
  id: 'api-key-missing',
  title: say`No API key was sent`,
  applies: say`The server asks for an API key and the request has none, in no header and no query parameter.`,
  unless: say`A gateway adds the key on the way.`,
  fix: [
    fix('client', say`Send the key under exactly the header or parameter name that this API documents`),
    fix('user', say`Create a key in the console of this service and store it where the app reads it`),
  ],
  reference: 'https://swagger.io/docs/specification/authentication/api-keys/',
  explains: ['credentials-missing'],
  check(facts) {
    const clues = [...heard(facts, 'api-key-missing'), ...asksForKey(facts), ...keyBefore(facts)];
    if (clues.length === 0 || facts.page.isPreflight) return undefined;
    const { sent } = facts;
    if (!sent.isCaptured) clues.push(clue('against', 'request', say`The request headers were not captured`));
    else if (sent.keys.length > 0)
      clues.push(clue('against', 'request', say`The request has ${listed(sent.keys.map(({ name }) => name))}`));
    else if (sent.authorization.header === 'present') {
      clues.push(clue('against', 'request', say`The request has an Authorization header instead`));
    }
    const misnamed = describeMisnamedKey(facts);
    if (misnamed === null) return { clues };
    const [general, ...others] = apiKeyMissing.fix;
    return {
      clues,
      title: misnamed.title,
      fix: [misnamed.fix ?? general, ...others].filter((one) => one !== undefined),
    };
  },
};

const keySchemes = /^(key|apikey|api-key|x-api-key|azureapimanagementkey)$/;

function asksForKey(facts: Facts): Clue[] {
  const { asked, sent } = facts;
  const challenge = asked.challenges.find(({ scheme }) => keySchemes.test(scheme.toLowerCase()));
  if (!challenge || !sent.isNothing || asked.challenges.length > 1) return [];
  return [clue('proves', 'request', say`The answer asks for ${challenge.scheme}, and the request has no key`)];
}

/** The last success of this endpoint carried a key in a header or parameter of its own. */
function keyBefore({ story, sent }: Facts): Clue[] {
  const success = story.compare?.with;
  if (!sent.isNothing || success?.authorization !== 'absent' || success.scheme === null) return [];
  const name = success.scheme.toLowerCase();
  const places = [...success.authenticationHeaders, ...(success.queryNames ?? [])];
  if (!places.some((place) => place.toLowerCase() === name)) return [];
  return [clue('shows', 'history', say`The last success of this endpoint carried ${success.scheme}`, success.id)];
}
