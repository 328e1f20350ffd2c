import type { Authorization } from '../authorization.ts';
import { layOutFaults } from '../authorization/lay-out-faults.ts';
import type { Challenge } from '../challenge.ts';
import type { Credential, Exchange } from '../exchange.ts';
import { labelOf, say, writeMasked, type Masked, type MaskedJson } from '../masked.ts';
import { writeMaskedJson } from '../redact/masked-json.ts';
import { dateTime, duration, timeNear } from '../time.ts';
import type { Token } from '../token.ts';
import { block, code, inline, list, shorten, shortenTokens, table } from './markdown.ts';

const COLUMNS = 100;
const LONGEST_VALUE = 300;
const MOST_ROWS = 60;

/** The header with carets under its faults, and what the token says. */
export function credentialBlocks({ request, sentAt, timeUnknown }: Exchange, heading: Masked): Masked[] {
  const name = say`Authorization`;
  const others = request.credentials.filter(({ place }) => place !== 'authorization');
  const { token } = request.authorization;
  const at = timeUnknown ? null : sentAt;
  return [
    say`${heading} ${name}`,
    ...anatomy(request.authorization, name),
    ...(token ? [say`${heading} Token`, ...tokenBlocks(token, at)] : []),
    ...(others.length > 0 ? [say`${heading} Other credentials`, list(others.map(otherCredential))] : []),
    ...others.flatMap(({ place, name: named, token: other }) =>
      other?.kind === 'jwt'
        ? [say`${heading} Token in ${PLACES[place]} ${code(named)}`, ...tokenBlocks(other, at)]
        : [],
    ),
  ];
}

function anatomy({ header, text, problems, token }: Authorization, name: Masked): Masked[] {
  if (header === 'unknown') return [say`Not captured: whether it was sent is not known.`];
  if (header === 'absent' || text === null) return [say`Not sent.`];
  const drawn = writeMasked(text, (value) =>
    layOutFaults(name, value, problems, { columns: COLUMNS, isJwt: token?.kind === 'jwt' })
      .flatMap(({ runs, markers }) => [
        runs.map((run) => run.text).join(''),
        ...markers.map(({ problem, column, width, isLast }) => {
          const carets = ' '.repeat(column) + '^'.repeat(width);
          return isLast ? `${carets} ${problem.says}` : carets;
        }),
      ])
      .join('\n'),
  );
  const corrected = problems.find((problem) => problem.corrected !== undefined)?.corrected;
  return [
    block(drawn),
    ...(corrected === undefined ? [] : [say`As it should be: ${code(shortenTokens(say`${name}: ${corrected}`))}`]),
  ];
}

function tokenBlocks(token: Token, sentAt: number | null): Masked[] {
  switch (token.kind) {
    case 'jwt':
      return [
        say`JSON Web Token, ${token.signature === 'empty' ? say`without a signature` : say`decoded, not verified`}. Header: ${code(writeMaskedJson(token.header))}`,
        claimTable(token.claims, sentAt),
      ];
    case 'jwe':
      return [say`Encrypted JSON Web Token. Header: ${code(writeMaskedJson(token.header))}`];
    case 'basic':
      return [token.hasPassword ? say`User name and password.` : say`User name without a password.`];
    case 'opaque':
      return [token.vendor === null ? say`Opaque: only its issuer can read it.` : inline(token.vendor)];
    case 'malformed':
      return [say`Cannot be decoded: ${inline(token.reason)}`];
    case 'digest':
    case 'sigv4':
    case 'parameters':
      return [parameterTable(token.params)];
  }
}

function claimTable(claims: { readonly [name: string]: MaskedJson }, sentAt: number | null): Masked {
  const rows = Object.entries(claims)
    .slice(0, MOST_ROWS)
    .map(([name, value]) => [
      code(ownName(name, value)),
      code(shorten(jsonText(value), LONGEST_VALUE)),
      timeWords(name, value, sentAt),
    ]);
  return table([say`Claim`, say`Value`, say`Meaning`], rows);
}

/** Names of members are masked like their values. */
function ownName(name: string, value: MaskedJson): Masked {
  return writeMasked(writeMaskedJson(value), () => name);
}

function jsonText(value: MaskedJson): Masked {
  return typeof value === 'string' ? value : writeMaskedJson(value);
}

const TIMES = new Set(['exp', 'nbf', 'iat', 'auth_time']);

function timeWords(name: string, value: MaskedJson, sentAt: number | null): Masked {
  if (!TIMES.has(name) || typeof value !== 'number') return say``;
  const at = value * 1000;
  if (sentAt === null) return dateTime(at);
  const side = at <= sentAt ? say`before` : say`after`;
  return say`${timeNear(at, sentAt)}, ${duration(at - sentAt)} ${side} the request`;
}

const PLACES: Readonly<Record<Credential['place'], Masked>> = {
  authorization: say`header`,
  'proxy-authorization': say`Proxy-Authorization`,
  header: say`header`,
  query: say`parameter`,
  cookie: say`cookie`,
  body: say`body, member`,
  userinfo: say`address:`,
  path: say`path, after`,
  subprotocol: say`sub-protocol`,
};

function otherCredential({ place, name, fingerprint }: Credential): Masked {
  const label = fingerprint === null ? say`empty or a placeholder` : code(labelOf(fingerprint));
  return say`${PLACES[place]} ${code(name)}: ${label}`;
}

/** What the server asks for, in its own words. */
export function challengeBlocks({ response }: Exchange, heading: Masked): Masked[] {
  const all = [...response.challenges, ...response.proxyChallenges];
  if (all.length === 0) return [];
  return [say`${heading} ${all.length === 1 ? say`Challenge` : say`Challenges`}`, ...all.flatMap(challengeBlock)];
}

function challengeBlock({ scheme, params, token68 }: Challenge): Masked[] {
  const rows = Object.keys(params).length > 0 ? [parameterTable(params)] : [];
  return [token68 === null ? say`**${inline(scheme)}**` : say`**${inline(scheme)}** ${code(token68)}`, ...rows];
}

function parameterTable(params: Readonly<Record<string, Masked>>): Masked {
  const rows = Object.entries(params)
    .slice(0, MOST_ROWS)
    .map(([name, value]) => [code(ownName(name, value)), code(shorten(value, LONGEST_VALUE))]);
  return table([say`Parameter`, say`Value`], rows);
}
