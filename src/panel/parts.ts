import type { Exchange } from '../core/exchange.ts';
import type { Token } from '../core/token.ts';
import { nameOfToken } from '../ui/name-of-token.ts';
import type { Opened } from './opened.ts';

/** Parts of a detail, by id and name. Those that it does not have are not offered. */
export function partsOf({ exchange, story }: Opened): (readonly [string, string])[] {
  const parts: (readonly [string, string])[] = [
    ['verdict', 'Verdict'],
    ['authorization', headerOf(exchange)],
  ];
  const { token } = exchange.request.authorization;
  const [elsewhere] = tokensElsewhere(exchange);
  if (token) parts.push(['token', nameOfToken(token)]);
  else if (elsewhere) parts.push([idOfToken(elsewhere), nameOfToken(elsewhere.token)]);
  parts.push(['challenge', 'Challenge']);
  if (hasStory(story)) parts.push(['story', 'Story']);
  if (story?.compare) parts.push(['compare', 'Compare']);
  parts.push(['raw', 'Raw']);
  return parts;
}

/** The header that is looked at: a proxy asks for its own. RFC 9110 section 11.7. */
export function headerOf({ response }: Exchange): 'Authorization' | 'Proxy-Authorization' {
  return response.status === 407 ? 'Proxy-Authorization' : 'Authorization';
}

/** A request alone is no story. */
export function hasStory(story: Opened['story']): story is NonNullable<Opened['story']> {
  return story !== null && story.timeline.length > 1;
}

type Credential = Exchange['request']['credentials'][number];

/** Tokens outside of the header of which more can be said than their place and label. */
export function tokensElsewhere({ request }: Exchange): (Credential & { readonly token: Token })[] {
  return request.credentials.filter(
    (credential): credential is Credential & { readonly token: Token } =>
      isElsewhere(credential) && credential.token !== null && credential.token.kind !== 'opaque',
  );
}

export function isElsewhere({ place }: Credential): boolean {
  return place !== 'authorization' && place !== 'proxy-authorization';
}

export function idOfToken({ place, name }: Credential): string {
  return `token-${place}-${name}`;
}
