import type { Exchange } from '../core/exchange.ts';
import { toCurl } from '../core/export/to-curl.ts';
import { toFetch } from '../core/export/to-fetch.ts';
import { toPhp } from '../core/export/to-php.ts';
import { toPython } from '../core/export/to-python.ts';
import { withoutPersonalData } from '../core/export/without-personal-data.ts';
import { exportHar } from '../core/har/export.ts';
import { say, type Masked } from '../core/masked.ts';
import type { FormatId } from './actions.ts';

const formats: Readonly<Record<FormatId, (exchange: Exchange) => Masked>> = {
  curl: toCurl,
  fetch: toFetch,
  python: toPython,
  php: toPhp,
};

interface Options {
  readonly personalData: boolean;
}

/** A failure as text to be pasted. */
export function writeFailure(format: FormatId, exchange: Exchange, { personalData }: Options): Masked {
  const text = formats[format](exchange);
  return personalData ? text : withoutPersonalData(text, [exchange]);
}

/** Failures as a HAR file. `version`: of the extension, `1.2.3`. */
export function writeHar(exchanges: readonly Exchange[], version: string, { personalData }: Options): Masked {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const text = exportHar(exchanges, say`${major}.${minor}.${patch}`);
  return personalData ? text : withoutPersonalData(text, exchanges);
}
