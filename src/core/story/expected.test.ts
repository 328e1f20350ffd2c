import { expect, test } from 'vitest';
import { exchange } from './testing/scene.ts';
import { storyOf } from './testing/story-of.ts';

const orders = 'GET https://api.example/orders';

const me = 'GET https://app.example/api/me';

const first = exchange('GET https://app.example/', { at: 0, type: 'document', page: 'https://app.example' });

test('expected: asking who is logged in before anybody is', () => {
  const story = storyOf(
    first,
    exchange(me, { id: 'this', at: 1, status: 401 }),
    exchange('POST https://app.example/login', { at: 9, password: 'p', setCookie: ['sid=1'] }),
    exchange(me, { at: 10, cookies: { sid: '1' } }),
  );
  expect(story.expected?.kind).toBe('session-probe');
});

test.each([
  ['the page goes on as if', [exchange('GET https://app.example/api/orders', { at: 2, status: 401 })]],
  ['somebody was logged in before', [exchange('GET https://app.example/api/a', { at: 0.5, cookies: { sid: '1' } })]],
])('not expected: %s', (_, others) => {
  const story = storyOf(first, exchange(me, { id: 'this', at: 1, status: 401 }), ...others);
  expect(story.expected).toBeNull();
});

test('expected: a visitor with a session that nobody has logged into', () => {
  const visit = { at: 0, type: 'document' as const, page: 'https://app.example' };
  const probe = exchange(me, { id: 'this', at: 1, status: 401, cookies: { sid: '1' } });
  expect(storyOf(exchange('GET https://app.example/', { ...visit, setCookie: ['sid=1'] }), probe).expected?.kind).toBe(
    'session-probe',
  );
  expect(
    storyOf(exchange('GET https://app.example/cb?code=x', { ...visit, setCookie: ['sid=1'] }), probe).expected,
  ).toBeNull();
  expect(storyOf(exchange('GET https://app.example/', visit), probe).expected).toBeNull();
});

test('expected: asking again after the logout', () => {
  const own = { page: 'https://app.example', cookies: { sid: '1' } };
  const story = storyOf(
    exchange(me, { at: 0, ...own }),
    exchange('POST https://app.example/logout', { at: 1, ...own, setCookie: ['sid=; Max-Age=0'] }),
    exchange(me, { id: 'this', at: 2, status: 401, page: own.page }),
  );
  expect(story.expected?.kind).toBe('session-probe');
});

test('not expected: a call without a token of which nothing else is known', () => {
  expect(storyOf(exchange(me, { id: 'this', status: 401 })).expected).toBeNull();
  expect(storyOf(first, exchange(orders, { id: 'this', at: 1, status: 401 })).expected).toBeNull();
});

test.each(['Digest realm="a", nonce="n"', 'Negotiate', 'Basic realm="a"'])(
  'expected: the first leg of %s',
  (challenge) => {
    const scheme = challenge.split(' ')[0] ?? '';
    const story = storyOf(
      exchange(orders, { id: 'this', at: 0, status: 401, challenge }),
      exchange(orders, { at: 0.2, scheme, bearer: 'x' }),
    );
    expect(story.expected?.kind).toBe('handshake');
  },
);

test('not expected: a challenge that nobody answered', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, challenge: 'Basic realm="a"' }),
    exchange(orders, { at: 5, status: 401, challenge: 'Basic realm="a"' }),
  );
  expect(story.expected).toBeNull();
});

test('expected: a login with a wrong password', () => {
  const login = 'POST https://app.example/api/login';
  expect(storyOf(exchange(login, { id: 'this', status: 401, password: 'p' })).expected?.kind).toBe('login-failed');
  expect(storyOf(exchange(login, { id: 'this', status: 403, password: 'p' })).expected).toBeNull();
});
