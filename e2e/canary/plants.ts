import { createNest } from './canary.ts';
import type { Plan } from './plan.ts';
import { answerHeadPlans, answerPlans } from './plans-answered.ts';
import { authorizationPlans, bodyPlans, headPlans, otherPlans } from './plans-sent.ts';

const nest = createNest();
const { hide, hideName, hideJwt } = nest;

/** Everything that is looked for. */
export const { canaries } = nest;

/** Whether a page sends what is planted there. The rest is answered, typed, or in files. */
export function isSentBy(place: string): boolean {
  return !/^(?:answer|response|pasted|WWW-|Location|JWT in a challenge|title|fragment|aborted|text file|broken|other JSON)/.test(
    place,
  );
}

export const plans: readonly Plan[] = [
  ...authorizationPlans(nest),
  ...headPlans(nest),
  ...bodyPlans(nest),
  ...answerPlans(nest),
  ...answerHeadPlans(nest),
  ...otherPlans(nest),
];

/** Cookies of the page, by name. */
export const cookies: Readonly<Record<string, string>> = {
  sid: hide('cookie sid'),
  remember_token: hide('cookie remember_token'),
  id_token: hideJwt('cookie JWT', { email: `${hideName('cookie JWT email')}@person.example` }),
};

/** The document: what its address, its title and its script's address hold. */
export const page = {
  query: `?session_token=${hide('query of the page')}`,
  fragment: `#access_token=${hide('fragment of the page')}&token_type=bearer`,
  title: `Reset ${hide('title of the page')}`,
  script: `/app.js?token=${hide('address of the script')}`,
  userinfo: `${hide('user in an address')}:${hide('password in an address')}`,
};

/** For what a person pastes or opens, and nobody sends. */
export const pasted: Readonly<Record<string, string>> = {
  bearer: `Bearer ${hideJwt('pasted JWT', { email: `${hideName('pasted JWT email')}@person.example` })}`,
  opaque: hide('pasted on its own'),
  headers: `Authorization: Basic ${Buffer.from(`u:${hide('pasted Basic')}`).toString('base64')}\nCookie: sid=${hide('pasted cookie')}`,
  curl: `curl -u 'u:${hide('pasted curl -u')}' -H 'X-Api-Key: ${hide('pasted curl -H')}' 'https://a.example/?token=${hide('pasted curl URL')}'`,
  json: JSON.stringify({ access_token: hide('pasted JSON'), refresh_token: hide('pasted refresh_token') }),
  broken: `{"access_token": "${hide('pasted broken JSON')}`,
  challenge: `WWW-Authenticate: Bearer error="invalid_token", error_description="token ${hide('pasted challenge')}"`,
};

/** Files that are no archives: what the reason for refusing them must not repeat. */
export const wrongFiles: Readonly<Record<string, string>> = {
  'notes.txt': `${hide('text file')} is no JSON`,
  'broken.har': `{"log": {"entries": [{"token": "${hide('broken archive')}`,
  'other.json': JSON.stringify({ token: hide('other JSON') }),
};
