import { expect, test } from 'vitest';
import { readHar } from '../core/har/read.ts';
import { analyze, createSession } from './analyze.ts';
import { createPaint } from './paint.ts';
import { entry, har } from './testing/har.ts';
import { textReport } from './text-report.ts';

function report(...entries: unknown[]): string {
  const read = readHar(har(...entries));
  if ('error' in read) throw new Error(read.error);
  const analysis = analyze(read, createSession());
  return [...textReport('a.har', analysis, createPaint(false))].join('');
}

const at = (seconds: number): string => new Date(Date.UTC(2026, 2, 10, 12) + seconds * 1000).toISOString();
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

test('identical refusals are one block, with their number, times and entries', () => {
  const text = report(
    entry({ at: at(0), sent: bearer('abcdefgh-1234-5678') }),
    entry({ at: at(5), request: 'GET https://api.shop.example/other', sent: bearer('abcdefgh-1234-5678') }),
    entry({ at: at(90), sent: bearer('abcdefgh-1234-5678') }),
    entry({ at: at(180), sent: bearer('hgfedcba-8765-4321') }),
  );
  const lines = text.split('\n');
  expect(lines[0]).toBe('a.har: 4 refusals of 2 kinds in 4 requests');
  expect(lines[2]).toBe('[0] 401 GET https://api.shop.example/me ×3');
  expect(lines[3]).toBe('  2026-03-10 12:00:00 – 12:03:00 UTC, Authorization: Bearer (2 different ones)');
  expect(lines[4]).toBe('  entries 0, 2, 3; the first is explained');
  expect(text.match(/^\[/gm)).toHaveLength(2);
  expect(text).toMatch(/^ {2}2026-03-10 12:00:05 UTC, Authorization: Bearer #[0-9a-f]{4}$/m);
});

test('refusals with other causes or faults stand apart', () => {
  const text = report(
    entry({ sent: bearer('undefined') }),
    entry({ sent: bearer('abcdefgh-1234-5678') }),
    entry({ status: 403, sent: bearer('abcdefgh-1234-5678') }),
  );
  expect(text.match(/^\[/gm)).toHaveLength(3);
});

test('a time that is not there is unknown, and not midnight', () => {
  const text = report(entry({ at: 'soon' }));
  expect(text).toMatch(/^ {2}time unknown$/m);
  expect(text).not.toMatch(/00:00:00|1970/);
});

test('entries that could not be read are counted', () => {
  expect(report(entry(), 7, {}).split('\n')[1]).toBe('2 entries could not be read: 2 without a request (entries 1, 2)');
});

test('whatever a stranger writes stays within its line', () => {
  const hostile = 'x\n[9] 200 GET https://forged.example/\u001b[31m\u009b2J\u202e\u2028';
  const text = report({
    ...entry({
      received: { 'WWW-Authenticate': `Bearer realm="${hostile}"`, [`X${hostile}`]: hostile },
      sent: { Authorization: `Bearer ${hostile}`, [hostile]: hostile },
      body: `{"error":"${hostile}","message":"${hostile}"}`,
    }),
    request: {
      method: `GET${hostile}`,
      url: `https://api.shop.example/${hostile}`,
      headers: [{ name: 'Authorization', value: `Digest ${hostile}` }],
    },
  });
  expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/);
  expect(text.match(/^\[/gm)).toHaveLength(1);
});
