import { isAre } from '../causes/clue.ts';
import type { Credential } from '../exchange.ts';
import type { Facts } from '../facts/facts.ts';
import { sayLack } from '../facts/lack.ts';
import { say } from '../masked.ts';
import { failed, notKnown, passed, type Verdict } from './verdict.ts';

/** A proxy asks in a field of its own, and reads one of its own. RFC 9110 section 11.7. */
export function checkProxyLogin({ sent, exchange }: Facts): Verdict {
  const login = proxyLogin(exchange.request.credentials);
  if (login) return passed(say`Proxy-Authorization: ${login.name} was sent`);
  if (!sent.isCaptured) return notKnown(say`The request headers were ${sayLack(exchange)}`);
  return failed(say`No Proxy-Authorization in the request`);
}

function proxyLogin(credentials: readonly Credential[]): Credential | undefined {
  return credentials.find(({ place }) => place === 'proxy-authorization');
}

export function checkProxyScheme({ exchange: { request, response } }: Facts): Verdict {
  const names = response.proxyChallenges.map(({ scheme }) => scheme);
  if (names.length === 0) return notKnown(say`The answer names no scheme (no Proxy-Authenticate)`);
  const sent = proxyLogin(request.credentials)?.name;
  if (sent === undefined) return notKnown(say`No scheme was sent to the proxy; ${isAre(names)} asked for`);
  return names.some((name) => name.toLowerCase() === sent.toLowerCase())
    ? passed(say`${sent} was sent and is asked for`)
    : failed(say`${sent} was sent, ${isAre(names)} asked for`);
}
