import type { Header, RecordedUrl } from '../exchange.ts';
import type { Masked } from '../masked.ts';

/** A URL that carries its own permission: a signature and, mostly, an end. Times in milliseconds since the epoch. */
export interface SignedUrl {
  /** Names of the parameters that make the signature. */
  readonly signature: Masked;
  readonly validFrom: number | null;
  readonly expiresAt: number | null;
  /** The parameter that holds the end, and its value. */
  readonly expiry: Header | null;
}

/** Names of signature parameters: AWS, Google, CloudFront and OSS, Azure SAS, and the home-made ones of nginx, CDNs and frameworks. */
const signatureNames = new Set(
  'x-amz-signature x-goog-signature signature sig x-oss-signature hmac hash md5 token verify sign hdnts hdnea'.split(
    ' ',
  ),
);
const absoluteNames = new Set('expires expire expiry exp e validuntil expires_at valid_until'.split(' '));
/** The same words at the end of longer names: `temp_url_sig`, `link-expires`. */
const signatureEnding = /[_-](?:sig|signature|hmac)$/;
const absoluteEnding = /[_-](?:expires|expiry|expiration)$/;

export function readSignedUrl(url: RecordedUrl): SignedUrl | null {
  if (url.query.length === 0) return null;
  const parameters = new Map(url.query.map((parameter) => [parameter.name.toLowerCase(), parameter]));
  const signature =
    url.query.find(({ name }) => signatureNames.has(name.toLowerCase())) ??
    url.query.find(({ name, value }) => signatureEnding.test(name.toLowerCase()) || value.includes('~hmac='));
  if (!signature) return null;
  const end =
    relativeEnd(parameters, 'x-amz') ??
    relativeEnd(parameters, 'x-goog') ??
    absoluteEnd(parameters) ??
    endOfTicket(signature);
  // `token=` and `sig=` alone are ordinary parameters; only an end makes them a signed URL.
  const isVendor =
    signature.name.toLowerCase().startsWith('x-') || parameters.has('key-pair-id') || parameters.has('sv');
  if (!end && !isVendor) return null;
  const start = parameters.get('st') ?? parameters.get('x-amz-date') ?? parameters.get('x-goog-date');
  return {
    signature: signature.name,
    validFrom: start ? instantOf(start.value) : null,
    expiresAt: end?.at ?? null,
    expiry: end?.parameter ?? null,
  };
}

interface End {
  at: number;
  parameter: Header;
}

/** SigV4 and its Google twin: a start and a number of seconds. */
function relativeEnd(parameters: ReadonlyMap<string, Header>, vendor: string): End | null {
  const start = parameters.get(`${vendor}-date`);
  const span = parameters.get(`${vendor}-expires`);
  if (!start || !span || !/^[0-9]{1,9}$/.test(span.value)) return null;
  const from = instantOf(start.value);
  return from === null ? null : { at: from + Number(span.value) * 1000, parameter: span };
}

function absoluteEnd(parameters: ReadonlyMap<string, Header>): End | null {
  for (const [name, parameter] of parameters) {
    if (name !== 'se' && !absoluteNames.has(name) && !absoluteEnding.test(name)) continue;
    const at = instantOf(parameter.value);
    if (at !== null) return { at, parameter };
  }
  return null;
}

/** `exp=1767603600~acl=/*~hmac=…`: a CDN's ticket holds its end itself. */
function endOfTicket(parameter: Header): End | null {
  const seconds = /(?:^|~)(?:exp|end)=([0-9]{9,11})~/.exec(parameter.value)?.[1];
  return seconds === undefined ? null : { at: Number(seconds) * 1000, parameter };
}

const COMPACT = /^([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})Z$/;

/** Seconds or milliseconds since the epoch, `20250519T100000Z` or ISO 8601; null for anything else. */
export function instantOf(text: string): number | null {
  if (/^[0-9]{9,11}$/.test(text)) return Number(text) * 1000;
  if (/^[0-9]{13}$/.test(text)) return Number(text);
  const compact = COMPACT.exec(text);
  if (compact) {
    const [year = 0, month = 1, day, hour, minute, second] = compact.slice(1).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second);
  }
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
