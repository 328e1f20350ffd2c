import type { CauseId } from '../diagnosis.ts';
import type { Header } from '../exchange.ts';
import { say, sliceMasked } from '../masked.ts';
import type { Statement } from './server-voice.ts';

/** A header field that means something by itself. */
interface HeaderFact {
  readonly name: string;
  /** In lower case. Default: the field is there. */
  readonly value?: (value: string) => boolean;
  /** Only in answers with this status. */
  readonly status?: number;
  readonly means: readonly CauseId[];
  readonly strength: Statement['strength'];
  readonly source: string;
}

const is =
  (...values: string[]) =>
  (value: string) =>
    values.includes(value.trim());
const starts = (part: string) => (value: string) => value.trim().startsWith(part);
const has = (part: string) => (value: string) => value.includes(part);

const facts: readonly HeaderFact[] = [
  {
    name: 'cf-mitigated',
    means: ['waf-or-bot-blocked'],
    strength: 'code',
    source: 'https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/',
  },
  {
    name: 'x-vercel-mitigated',
    means: ['waf-or-bot-blocked'],
    strength: 'code',
    source: 'https://vercel.com/docs/headers/response-headers',
  },
  {
    name: 'x-amzn-waf-action',
    means: ['waf-or-bot-blocked'],
    strength: 'code',
    source: 'https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-actions.html',
  },
  {
    name: 'x-github-otp',
    value: starts('required'),
    means: ['mfa-or-step-up-required'],
    strength: 'code',
    source: 'https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api',
  },
  {
    name: 'x-github-sso',
    value: starts('required'),
    means: ['mfa-or-step-up-required', 'permission-denied'],
    strength: 'code',
    source: 'https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api',
  },
  {
    name: 'x-accepted-github-permissions',
    status: 403,
    means: ['scope-insufficient', 'permission-denied'],
    strength: 'word',
    source: 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
  },
  {
    name: 'x-gitlab-sudo-required',
    means: ['mfa-or-step-up-required'],
    strength: 'code',
    source: 'https://docs.gitlab.com/user/profile/account/two_factor_authentication/',
  },
  {
    name: 'x-ratelimit-remaining',
    value: is('0'),
    status: 403,
    means: ['rate-limited', 'permission-denied'],
    strength: 'code',
    source: 'https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api',
  },
  {
    name: 'x-rate-limit-remaining',
    value: is('0'),
    status: 403,
    means: ['rate-limited', 'permission-denied'],
    strength: 'code',
    source: 'https://docs.x.com/x-api/fundamentals/rate-limits',
  },
  {
    name: 'ratelimit-remaining',
    value: is('0'),
    status: 403,
    means: ['rate-limited', 'permission-denied'],
    strength: 'code',
    source: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers',
  },
  {
    name: 'retry-after',
    status: 403,
    means: ['rate-limited', 'waf-or-bot-blocked'],
    strength: 'sentence',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3',
  },
  {
    name: 'x-envoy-ratelimited',
    means: ['rate-limited'],
    strength: 'code',
    source: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/rate_limit_filter',
  },
  {
    name: 'dpop-nonce',
    status: 401,
    means: ['dpop-proof-required'],
    strength: 'word',
    source: 'https://www.rfc-editor.org/rfc/rfc9449#section-9',
  },
  {
    name: 'x-you-are-authenticated-as',
    value: is('anonymous'),
    means: ['credentials-missing', 'cookie-missing', 'session-expired'],
    strength: 'code',
    source: 'https://javadoc.jenkins.io/hudson/security/AccessDeniedException3.html',
  },
  {
    name: 'x-required-permission',
    status: 403,
    means: ['permission-denied', 'credentials-missing'],
    strength: 'code',
    source: 'https://javadoc.jenkins.io/hudson/security/AccessDeniedException3.html',
  },
  {
    name: 'x-authentication-denied-reason',
    value: has('captcha'),
    means: ['account-disabled-or-plan', 'mfa-or-step-up-required'],
    strength: 'code',
    source: 'https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/',
  },
  {
    name: 'grpc-status',
    value: is('7'),
    means: ['permission-denied', 'scope-insufficient'],
    strength: 'code',
    source: 'https://grpc.io/docs/guides/status-codes/',
  },
  {
    name: 'x-csrf-token',
    value: is('required'),
    means: ['csrf-failed'],
    strength: 'code',
    source:
      'https://help.sap.com/docs/SAP_NETWEAVER_750/68bf513362174d54b58cddec28794093/b35c22518bc72214e10000000a44176d.html',
  },
  {
    name: 'x-squid-error',
    value: has('access_denied'),
    means: ['proxy-authentication', 'ip-or-geo-blocked'],
    strength: 'code',
    source: 'https://wiki.squid-cache.org/Features/CustomErrors',
  },
];

/** Header fields that are understood here; their words are not read again. */
export const isHeaderFact = (name: string): boolean => byName.has(name);

const SCOPES_SOURCE = 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps';

const byName = new Map<string, HeaderFact[]>();
for (const fact of facts) byName.set(fact.name, [...(byName.get(fact.name) ?? []), fact]);

/** Header fields whose presence or value is a statement of its own. */
export function headerFacts(headers: readonly Header[], status: number): Statement[] {
  const statements: Statement[] = [];
  for (const { name, value } of headers) {
    for (const fact of byName.get(name.toLowerCase()) ?? []) {
      if ((fact.status ?? status) !== status || fact.value?.(value.toLowerCase()) === false) continue;
      const quote = say`${name}: ${sliceMasked(value, 0, 120)}`;
      statements.push({ means: fact.means, strength: fact.strength, quote, place: 'header', source: fact.source });
    }
  }
  return [...statements, ...scopeFacts(headers)];
}

/** GitHub, Gitea and Bitbucket list the scopes the token has beside those the operation accepts. */
function scopeFacts(headers: readonly Header[]): Statement[] {
  const field = (wanted: string): Header | undefined => headers.find(({ name }) => name.toLowerCase() === wanted);
  const granted = field('x-oauth-scopes');
  const accepted = field('x-accepted-oauth-scopes');
  if (!granted || !accepted) return [];
  const list = (header: Header): string[] => header.value.split(/[\s,]+/).filter((scope) => scope !== '');
  const held = new Set(list(granted));
  const wanted = list(accepted);
  if (wanted.length === 0 || wanted.some((scope) => held.has(scope))) return [];
  const quote = say`${accepted.name}: ${sliceMasked(accepted.value, 0, 120)}`;
  return [{ means: ['scope-insufficient'], strength: 'code', quote, place: 'header', source: SCOPES_SOURCE }];
}
