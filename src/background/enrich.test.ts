import { describe, expect, test } from 'vitest';

import { emptyTab, type TabRecord } from '../messaging/tab-record.ts';
import { addFromDevtools, addFromTraffic } from './enrich.ts';
import { exchange, inDevtools, type Differences } from './testing/exchange.ts';

const stack = [{ url: 'https://app.example/orders.ts', line: 42, column: 7, functionName: 'load' }];
const fromTraffic = (tab: TabRecord, differences: Differences = {}): TabRecord =>
  addFromTraffic(tab, exchange(differences));
const fromDevtools = (tab: TabRecord, differences: Differences = {}, isPassedOn = false): TabRecord =>
  addFromDevtools(tab, { exchange: inDevtools(differences), isPassedOn });

describe('a refusal that both saw', () => {
  const told = { body: '{"error":"expired"}', initiator: { stack }, requestBody: 'a=1' };

  test('is one record with what only DevTools sees', () => {
    const tab = fromDevtools(fromTraffic(emptyTab), told);
    expect(tab.failures).toHaveLength(1);
    expect(tab.failures[0]).toMatchObject({
      devtoolsEntry: 'devtools.w.1',
      exchange: {
        id: '9.0',
        source: 'browser',
        initiator: { documentId: 'D1', stack: [{ line: 42, functionName: 'load' }] },
        request: { body: { text: 'a=1' } },
        response: { body: { text: '{"error":"expired"}' } },
      },
    });
  });

  test('is the same record when DevTools was first', () => {
    const tab = fromTraffic(fromDevtools(emptyTab, told));
    const [failure] = fromDevtools(fromTraffic(emptyTab), told).failures;
    expect(tab.failures).toEqual([failure]);
    expect(tab.counts.unauthorized).toBe(1);
  });

  test('says how long a body was that DevTools did not read', () => {
    const tab = fromDevtools(fromTraffic(emptyTab), { unread: 5e7 });
    expect(tab.failures[0]?.exchange.response).toMatchObject({ body: null, unread: 5e7 });
    const read = fromDevtools(fromTraffic(emptyTab), told).failures[0];
    expect(read?.exchange.response.unread).toBeUndefined();
  });

  test('does not change when the same entry comes again', () => {
    const tab = fromDevtools(fromTraffic(fromTraffic(emptyTab), { id: '10.0' }), told);
    expect(fromDevtools(tab, told)).toBe(tab);
  });

  test('keeps what DevTools told when a later event replaces it', () => {
    const tab = fromTraffic(fromDevtools(fromTraffic(emptyTab), told), { preflightFor: '8.0' });
    expect(tab.failures[0]?.exchange).toMatchObject({
      preflightFor: '8.0',
      response: { body: { text: '{"error":"expired"}' } },
    });
  });

  test('gets the Authorization that the browser itself added, and keeps its cookies', () => {
    const tab = fromDevtools(fromTraffic(emptyTab, { sent: { Cookie: 'sid=1' } }), {
      sent: { Authorization: 'Basic dTpw' },
    });
    expect(tab.failures[0]?.exchange.request).toMatchObject({
      headers: [{ name: 'Cookie' }, { name: 'Authorization' }],
      authorization: { header: 'present', scheme: 'Basic' },
      credentials: [{ place: 'authorization' }, { place: 'cookie' }],
      cookies: [{ name: 'sid' }],
    });
  });

  test('gets the whole head when the worker missed it', () => {
    const tab = fromDevtools(fromTraffic(emptyTab, { sent: undefined }), { sent: { Authorization: 'Bearer a' } });
    expect(tab.failures[0]?.exchange.request.authorization.header).toBe('present');
  });
});

test('parallel identical refusals get an entry each', () => {
  let tab = emptyTab;
  for (let n = 0; n < 20; n += 1) tab = fromTraffic(tab, { id: `${n}.0` });
  for (let n = 0; n < 20; n += 1) tab = fromDevtools(tab, { id: `devtools.w.${n}`, body: `{"n":${n}}` });
  expect(tab.failures.map(({ exchange: { response } }) => response.body?.text)).toEqual(
    Array.from({ length: 20 }, (_, n) => `{"n":${n}}`),
  );
});

test('an answer made up by a service worker is a record of its own', () => {
  const tab = fromDevtools(emptyTab, { servedBy: 'service-worker' });
  expect(tab.failures[0]?.exchange).toMatchObject({ source: 'devtools', response: { servedBy: 'service-worker' } });
  expect(tab.counts.unauthorized).toBe(1);
});

test('the page’s view of what its service worker passed on only adds to that fetch', () => {
  const byWorker = fromDevtools(fromTraffic(emptyTab), { initiator: { stack } });
  const tab = fromDevtools(byWorker, { id: 'devtools.w.2', body: '{"error":"expired"}' }, true);
  expect(tab.failures).toHaveLength(1);
  expect(tab.failures[0]?.exchange.response.body?.text).toBe('{"error":"expired"}');
  expect(fromDevtools(emptyTab, {}, true)).toBe(emptyTab);
});

test('a network error that nobody knows is not recorded', () => {
  expect(fromDevtools(emptyTab, { status: 0 })).toBe(emptyTab);
});

test.each([
  ['without the header', { 'Access-Control-Allow-Headers': 'Content-Type' }, 1],
  ['with a star', { 'Access-Control-Allow-Headers': '*' }, 1],
  ['with the header, so that something else stopped it', { 'Access-Control-Allow-Headers': 'AUTHORIZATION' }, 0],
])('a preflight that stopped a request with Authorization, answered %s', (_, allowed, count) => {
  const sent = { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'authorization' };
  const answered = { 'Access-Control-Allow-Origin': '*', ...allowed };
  const preflight: Differences = { resourceType: 'preflight', method: 'OPTIONS', status: 204, sent, answered };
  expect(fromTraffic(emptyTab, { ...preflight, preflightFor: '8.0' }).failures).toHaveLength(count);
  expect(fromTraffic(emptyTab, preflight).failures).toHaveLength(0);
});

describe('the trail', () => {
  const token = { url: 'https://id.example/token', method: 'POST', status: 200 };
  const body = '{"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"Bearer"}';

  test('learns which tokens an answer handed out', () => {
    const before = fromTraffic(emptyTab, { ...token, id: '4.0' });
    const tab = fromDevtools(before, { ...token, requestBody: 'grant_type=refresh_token&refresh_token=r', body });
    expect(tab.trail).toHaveLength(1);
    expect(tab.trail[0]).toMatchObject({ id: '4.0', grant: 'refresh_token' });
    expect(tab.trail[0]?.issued).toHaveLength(1);
  });

  test('does not change when the same entry comes again', () => {
    const tab = fromDevtools(fromTraffic(emptyTab, { ...token, id: '4.0' }), { ...token, body });
    expect(fromDevtools(tab, { ...token, body })).toBe(tab);
  });

  test('learns which refresh token was exchanged', () => {
    const requestBody = 'grant_type=refresh_token&refresh_token=Mm5Nn6Oo7Pp8Qq9R';
    const tab = fromDevtools(fromTraffic(emptyTab, { ...token, id: '4.0' }), { ...token, requestBody, body });
    expect(tab.trail[0]).toMatchObject({ scheme: 'refresh_token', authorization: 'absent' });
    expect(tab.trail[0]?.credential).not.toBeNull();
  });

  test('learns of each answer, though one token is in both', () => {
    const [first, second] = ['Aa1Bb2Cc3Dd4Ee5F', 'Zz9Yy8Xx7Ww6Vv5U'].map(
      (access) => `{"access_token":"${access}","refresh_token":"Mm5Nn6Oo7Pp8Qq9R"}`,
    );
    const before = fromTraffic(fromTraffic(emptyTab, { ...token, id: '4.0' }), { ...token, id: '5.0' });
    const tab = fromDevtools(fromDevtools(before, { ...token, body: first }), { ...token, body: second });
    expect(tab.trail.map(({ issued }) => issued.length)).toEqual([2, 2]);
  });

  test('learns what a request that its preflight stopped would have sent', () => {
    const before = fromTraffic(emptyTab, { status: 0, sent: undefined, blockedByPreflight: '8.0' });
    const tab = fromDevtools(before, { status: 0, sent: { Authorization: 'Bearer a' } });
    expect(tab.trail).toMatchObject([{ authorization: 'present', blockedByPreflight: '8.0' }]);
  });
});
