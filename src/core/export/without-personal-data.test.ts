import { describe, expect, it } from 'vitest';
import { exportHar } from '../har/export.ts';
import { readHar } from '../har/read.ts';
import { say, type Masked } from '../masked.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import type { Exchange } from '../exchange.ts';
import { withoutPersonalData } from './without-personal-data.ts';

const masker = createMasker(new Uint8Array(32).fill(3));
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function sent(claims: object, answer = ''): Exchange {
  const token = `${base64url({ alg: 'RS256' })}.${base64url(claims)}.${base64url('signature')}`;
  return record(
    {
      id: '0',
      chain: '0',
      hop: 0,
      source: 'har',
      method: 'GET',
      url: 'https://api.shop.example/me',
      resourceType: 'fetch',
      startedAt: 0,
      endedAt: 1,
      request: { headers: [{ name: 'Authorization', value: `Bearer ${token}` }] },
      response: { status: 403, statusText: '', headers: [], body: { mimeType: 'text/plain', text: answer } },
    },
    masker,
  );
}

function cleaned(text: string): string {
  return withoutPersonalData(text as Masked, []);
}

describe('withoutPersonalData', () => {
  it('removes the subject of a token from an archive, in the token too, and leaves the token readable', () => {
    const exchange = sent({ sub: 'user-4711', scope: 'read' }, 'user-4711 may not');
    const har = withoutPersonalData(exportHar([exchange], say`1.0.0`), [exchange]);
    expect(har).not.toContain('user-4711');
    const read = readHar(har);
    const [raw] = 'error' in read ? [] : read.exchanges;
    expect(raw && record(raw, masker).request.authorization.token).toMatchObject({
      kind: 'jwt',
      claims: { sub: '‹personal›', scope: 'read' },
    });
  });

  it('keeps the subject of a machine', () => {
    const exchange = sent({ sub: 'svc-orders', azp: 'svc-orders' }, 'svc-orders may not');
    expect(withoutPersonalData(say`svc-orders may not`, [exchange])).toBe('svc-orders may not');
  });

  it.each([
    ['Your IP 203.0.113.9 is blocked', 'Your IP ‹personal› is blocked'],
    ['X-Forwarded-For: 2001:db8::1, 10.0.0.1', 'X-Forwarded-For: ‹personal›, 10.0.0.1'],
    ['blocked: 203.0.113.9.', 'blocked: ‹personal›.'],
  ])('removes addresses: %s', (text, without) => {
    expect(cleaned(text)).toBe(without);
  });

  it.each([
    'Chrome/119.0.0.0',
    'https://203.0.113.9/api',
    'at 11:57:14',
    'version 1.2.3',
    'MAC aa:bb:cc:dd:ee:ff',
    'a::b is a scope',
    '2026:11:20',
    'fe80::1',
    '127.0.0.1',
  ])('leaves %s', (text) => {
    expect(cleaned(text)).toBe(text);
  });
});
