import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteForPhp } from './script-quote.ts';
import { hostileRefusal, hostileTexts, refusal } from './testing/refusal.ts';
import { isInstalled, run } from './testing/run.ts';
import { toPhp } from './to-php.ts';

/** What PHP reads in a literal; undefined when it ends before its end, or names a variable. PHP manual, "Strings". */
function valueOf(literal: string): string | undefined {
  const inside = literal.slice(1, -1);
  if (/^'(?:[^'\\]|\\.)*'$/s.test(literal)) return inside.replace(/\\(['\\])/g, '$1');
  if (!/^"(?:[^"\\$]|\\.)*"$/s.test(literal)) return undefined;
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t' };
  return inside.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gs, (_, code: string | undefined, character = '') =>
    code === undefined ? (named[character] ?? character) : String.fromCodePoint(parseInt(code, 16)),
  );
}

test('a literal says the text, whatever is in it', () => {
  for (const text of hostileTexts) expect(valueOf(quoteForPhp(text))).toBe(text);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(valueOf(quoteForPhp(text))).toBe(text);
    }),
  );
});

test('reads like what a person would write', () => {
  const exchange = refusal({
    method: 'POST',
    headers: { Authorization: 'Bearer Xy7Xy6Xy5Xy4Xy3Xy2Xy1' },
    body: { mimeType: 'application/x-www-form-urlencoded', text: 'item=4&password=correct%20horse%209' },
  });
  expect(toPhp(exchange).replace(/#[0-9a-f]{4}/g, '#a3f9')).toBe(`<?php
$TOKEN = '<credentials of Authorization, #a3f9>';
$PASSWORD = '<value in the body password, #a3f9>';

$curl = curl_init('https://api.shop.example/orders');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_CUSTOMREQUEST => 'POST',
    CURLOPT_HTTPHEADER => [
        'Authorization: Bearer ' . $TOKEN,
        'Content-Type: application/x-www-form-urlencoded',
    ],
    CURLOPT_POSTFIELDS => 'item=4&password=' . rawurlencode($PASSWORD),
]);
$body = curl_exec($curl);
echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), ' ', $body, PHP_EOL;
`);
});

describe.skipIf(!isInstalled('php'))('as PHP runs it', () => {
  test('it is PHP', () => {
    for (const text of hostileTexts) run('php', ['-l'], toPhp(hostileRefusal({ url: text, header: text, body: text })));
  });
});
