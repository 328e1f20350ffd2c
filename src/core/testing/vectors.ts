import { readFileSync } from 'node:fs';

/** One line of `vectors/secrets.jsonl`: a value in its surroundings that must be masked, or must stay readable. */
export interface SecretVector {
  readonly id: string;
  readonly where:
    | 'request-header'
    | 'response-header'
    | 'cookie'
    | 'set-cookie'
    | 'referer'
    | 'www-authenticate'
    | 'url-query'
    | 'url-fragment'
    | 'url-userinfo'
    | 'url-path'
    | 'json-body'
    | 'form-body'
    | 'xml-body'
    | 'html-body'
    | 'graphql'
    | 'jwt-claim';
  readonly name: string;
  readonly value: string;
  readonly context: string;
  /** Where `policy` is `choice`, what we decided: the list in PRIVACY.md says why. */
  readonly mustMask: boolean;
  readonly policy: 'firm' | 'choice';
}

/** Token-like values are written with `\u` escapes, so that secret scanners pass the file over. */
export const secretVectors: readonly SecretVector[] = readFileSync(
  new URL('vectors/secrets.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as SecretVector);

/** A run of the value longer than this gives it away. */
function longestHarmlessRun(value: string): number {
  return Math.max(4, Math.floor(value.length / 4));
}

/**
 * What is left of a secret in a text, its percent-, base64- and JSON-decoded forms included: the run that gives it away, or
 * undefined. Runs that the rest of the context has as well give nothing away.
 */
export function whatIsLeft(value: string, context: string, output: string): string | undefined {
  const length = Math.min(value.length, longestHarmlessRun(value) + 1);
  const rest = context.split(value).join('\n');
  const readings = readingsOf(output);
  for (let at = 0; at + length <= value.length; at++) {
    const run = value.slice(at, at + length);
    if (!rest.includes(run) && readings.some((reading) => reading.includes(run))) return run;
  }
  return undefined;
}

/** The text, and what one finds who decodes what is in it. */
export function readingsOf(text: string): string[] {
  const found = [
    text,
    text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
  ];
  found.push(found[1]!.replace(/\\+(["'\\/])/g, '$1'));
  found.push(
    text.replace(/(?:%[0-9a-f]{2})+/gi, tryDecode),
    text.replace(/(?:%[0-9a-f]{2})+/gi, tryDecode).replace(/(?:%[0-9a-f]{2})+/gi, tryDecode),
  );
  for (const [blob] of text.matchAll(/[A-Za-z0-9+/_-]{8,}/g)) {
    for (const skip of [0, 1, 2, 3]) found.push(Buffer.from(blob.slice(skip), 'base64url').toString('latin1'));
  }
  return found;
}

function tryDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
