import { randomBytes } from 'node:crypto';
import { createSession } from '../../src/cli/analyze.ts';
import type { RawExchange } from '../../src/core/raw-exchange.ts';
import { record } from '../../src/core/record.ts';
import { createRedactor } from '../../src/core/redact/redactor.ts';
import { fastest, type Figure } from './figures.ts';
import { refusalWith } from './refusal.ts';

const MB = 1_000_000;
/** Megabytes. The cost of each is compared for what one of them costs. */
const SIZES = [1, 3, 10];
/** A linear reader pays the same for every megabyte; memory makes some of them dearer. */
const DEAREST = 2;

/** What masking costs, and that a long text costs no more than its length. */
export function measureMasking(): Figure[] {
  return [...bodies(), ...tokens()];
}

interface Kind {
  readonly mimeType: string;
  readonly write: (length: number) => string;
}

/** 100,000 characters: what a reader makes of base64 depends on what is in it, so all sizes hold the same. */
const BLOCK = randomBytes(75_000).toString('base64');

const bodyKinds: Readonly<Record<string, Kind>> = {
  'JSON in one line': {
    mimeType: 'application/json',
    write: (length) =>
      `[${many((at) => `{"id":${at},"mail":"p${at}@shop.example","api_key":"${key(at)}","note":"Asked about it."}`, length, ',')}]`,
  },
  HTML: {
    mimeType: 'text/html',
    write: (length) =>
      many((at) => `<p data-token="${key(at)}"><a href="/x?token=${key(at)}">no. ${at}</a></p>\n`, length),
  },
  'a form': {
    mimeType: 'application/x-www-form-urlencoded',
    write: (length) => many((at) => `field${at}=value%20${at}&token=${key(at)}`, length, '&'),
  },
  'a log': {
    mimeType: 'text/plain',
    write: (length) => many((at) => `12:00:00 INFO ${at} user=jane token=${key(at)} from 10.0.0.1\n`, length),
  },
  'JSON Web Tokens': {
    mimeType: 'text/plain',
    write: (length) => many((at) => `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1In0.${key(at)}${key(at + 1)}\n`, length),
  },
  base64: { mimeType: 'text/plain', write: (length) => BLOCK.repeat(length / BLOCK.length) },
  'brackets in brackets': {
    mimeType: 'application/json',
    write: (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  },
  'quotes that nothing closes': {
    mimeType: 'application/json',
    write: (length) => `{"a":"${'"b'.repeat(length / 2)}`,
  },
};

function bodies(): Figure[] {
  const redactor = createRedactor(createSession());
  return Object.entries(bodyKinds).flatMap(([name, { mimeType, write }]) => {
    const costs = SIZES.map((size) => {
      const text = write(size * MB);
      return fastest(size === 1 ? 3 : 1, () => redactor.body({ mimeType, text })) / size;
    });
    return [
      { what: `masking 10 MB of ${name}`, value: (costs.at(-1) ?? Number.NaN) * 10, unit: 'ms' },
      { what: `${name}, dearest megabyte of 1, 3, 10`, ...comparison(costs) },
    ];
  });
}

/** A token in one line, where the head of a request can hold one. */
const places: Readonly<Record<string, (token: string) => Partial<RawExchange>>> = {
  Authorization: (token) => ({ request: { headers: [{ name: 'Authorization', value: `Bearer ${token}` }] } }),
  'a cookie': (token) => ({ request: { headers: [{ name: 'Cookie', value: `sid=${token}` }] } }),
  'a header of its own': (token) => ({ request: { headers: [{ name: 'X-Api-Key', value: token }] } }),
  'the query': (token) => ({ url: `https://api.example/?access_token=${token}` }),
};

function tokens(): Figure[] {
  const masker = createSession();
  return Object.entries(places).flatMap(([name, place]) => {
    const costs = [0.25, 0.5, 1].map((size) => {
      const raw = { ...refusalWith(''), ...place(randomBytes((size * MB * 3) / 4).toString('base64url')) };
      return fastest(3, () => record(raw, masker)) / size;
    });
    return [
      { what: `record with a token of 1 MB in ${name}`, value: costs.at(-1) ?? Number.NaN, unit: 'ms' },
      { what: `${name}, dearest megabyte of 0.25, 0.5, 1`, ...comparison(costs) },
    ];
  });
}

/** Against the cheapest megabyte. */
function comparison(costs: readonly number[]): Pick<Figure, 'value' | 'unit' | 'under'> {
  return { value: Math.max(...costs) / Math.min(...costs), unit: '×', under: DEAREST };
}

function many(write: (at: number) => string, length: number, between = ''): string {
  const parts: string[] = [];
  for (let at = 0, written = 0; written < length; at++) {
    const part = write(at);
    parts.push(part);
    written += part.length + between.length;
  }
  return parts.join(between);
}

/** Fourteen characters that look made by a machine, and are the same in every run. */
function key(at: number): string {
  return `${(at * 2_654_435_761).toString(36)}${(at * 40_503 + 7).toString(36)}Zx9Qw7Rt`.slice(0, 14);
}
