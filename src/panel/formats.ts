import type { Exchange } from '../core/exchange.ts';
import { toCurl } from '../core/export/to-curl.ts';
import { toFetch } from '../core/export/to-fetch.ts';
import { toPhp } from '../core/export/to-php.ts';
import { toPython } from '../core/export/to-python.ts';
import type { Masked } from '../core/masked.ts';
import type { FormatId } from './actions.ts';

/** Snippets of one request. Loaded when something is copied for the first time. */
export const formats: Readonly<Record<FormatId, (exchange: Exchange) => Masked>> = {
  curl: toCurl,
  fetch: toFetch,
  python: toPython,
  php: toPhp,
};
