import { expect, test } from 'vitest';
import { tellStory } from './story.ts';
import { exchange, trace, type Scene } from './testing/scene.ts';
import { storyOf } from './testing/story-of.ts';

const page = 'https://app.example';

/** Why `sid`, set by `setter`, is missing from a request. */
function because(setCookie: string, setter: [string, Scene?], refused: [string, Scene?]): string | null | undefined {
  const history = [trace(setter[0], { at: 0, page, setCookie: [setCookie], ...setter[1] })];
  const self = exchange(refused[0], { at: 60, status: 401, page, ...refused[1] });
  return tellStory(self, history).cookies.missing.find(({ name }) => /sid/i.test(name))?.because;
}

const login = 'POST https://app.example/login';
const me = 'GET https://app.example/api/me';

test.each<[string, string, [string, Scene?], [string, Scene?], RegExp]>([
  ['None without Secure', 'sid=1; Path=/; SameSite=None', [login], [me], /SameSite=None but without Secure/],
  [
    'Secure over http',
    'sid=1; Path=/; Secure',
    ['POST http://app.example/login'],
    ['GET http://app.example/me'],
    /over http, which/,
  ],
  ['Partitioned without Secure', 'sid=1; Path=/; Partitioned', [login], [me], /Partitioned but without Secure/],
  ['__Secure- without Secure', '__Secure-sid=1; Path=/', [login], [me], /begins with __Secure-/],
  ['__Host- with Domain', '__Host-sid=1; Path=/; Secure; Domain=app.example', [login], [me], /begins with __Host-/],
  ['a foreign Domain', 'sid=1; Path=/; Domain=other.app.example', [login], [me], /does not cover the host that set it/],
  [
    'another host',
    'sid=1; Path=/',
    [login.replace('app', 'id.app')],
    [me],
    /set by https:\/\/id.app.example without Domain/,
  ],
  ['another path', 'sid=1; Path=/auth', [login], [me], /Path=\/auth does not cover/],
  [
    'the path it was set below',
    'sid=1',
    ['POST https://app.example/auth/login'],
    [me],
    /set by \/auth\/login without Path/,
  ],
  ['Secure, sent over http', 'sid=1; Path=/; Secure', [login], [me.replace('https', 'http')], /went over http/],
  ['past its time', 'sid=1; Path=/; Max-Age=30', [login], [me], /expired at 09:00:30, 30 s before/],
  [
    'SameSite=Strict',
    'sid=1; Path=/; SameSite=Strict; Secure',
    [login],
    [me, { page: 'https://b.test' }],
    /SameSite=Strict/,
  ],
  ['SameSite=Lax', 'sid=1; Path=/; SameSite=Lax; Secure', [login], [me, { page: 'https://b.test' }], /SameSite=Lax/],
  ['no SameSite', 'sid=1; Path=/; Secure', [login], [me, { page: 'https://b.test' }], /no SameSite/],
  [
    'Strict on a link from elsewhere',
    'sid=1; Path=/; SameSite=Strict; Secure',
    [login],
    [me, { type: 'document', page: 'https://b.test', headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    /SameSite=Strict/,
  ],
  ['a third party', 'sid=1; Path=/; SameSite=None; Secure', [login], [me, { page: 'https://b.test' }], /third-party/],
  [
    'Partitioned',
    'sid=1; Path=/; SameSite=None; Secure; Partitioned',
    [login],
    [me, { page: 'https://b.test' }],
    /Partitioned: what was set under https:\/\/app.example/,
  ],
  [
    'fetch across origins',
    'sid=1; Path=/; Secure',
    ['POST https://api.app.example/login'],
    ['GET https://api.app.example/me'],
    /credentials: 'include'/,
  ],
  ['left out by the script', 'sid=1; Path=/; Secure', [login], [me], /credentials: 'omit'/],
])('%s', (_, setCookie, setter, refused, expected) => {
  expect(because(setCookie, setter, refused)).toMatch(expected);
});

test('a Lax cookie follows a link from another site: no attribute explains its absence', () => {
  const link: Scene = { type: 'document', page: 'https://b.test', headers: { 'Sec-Fetch-Site': 'cross-site' } };
  expect(because('sid=1; Path=/; SameSite=Lax; Secure', [login], [me, link])).toBeNull();
});

test('localhost may set Secure cookies over http', () => {
  const local = { page: 'http://localhost:3000' };
  const reason = because(
    'sid=1; Path=/; Secure',
    ['POST http://localhost:3000/login', local],
    ['GET http://localhost:3000/me', local],
  );
  expect(reason).toMatch(/omit/);
});

test('a cookie that is sent is not missing, one that nobody recorded is not either', () => {
  expect(because('sid=1; Path=/', [login], [me, { cookies: { sid: '1' } }])).toBeUndefined();
  expect(because('sid=1; Path=/', [login], [me, { cookies: null }])).toBeUndefined();
});

test('cookies of other hosts do not matter to a request that has a session of its own', () => {
  const reason = because(
    'sid=1; Path=/',
    ['POST https://id.app.example/login'],
    [me, { cookies: { app_session: '1' } }],
  );
  expect(reason).toBeUndefined();
});

test('what counts visitors is no session', () => {
  const history = [trace(login, { at: 0, page, setCookie: ['_ga=1; Path=/', 'theme=dark; Path=/'] })];
  expect(tellStory(exchange(me, { at: 1, status: 401, page }), history).cookies.missing).toEqual([]);
});

test('a session cookie sent before recording began its Set-Cookie', () => {
  const history = [trace(me, { id: 'ok', at: 0, page, cookies: { sid: '1' } })];
  const { missing } = tellStory(exchange(me, { at: 1, status: 401, page }), history).cookies;
  expect(missing).toEqual([{ name: 'sid', because: null, kind: null, setBy: 'ok', seen: 'sent' }]);
});

test('the last word on a cookie counts', () => {
  const history = [
    trace(login, { id: 'a', at: 0, page, setCookie: ['sid=; Path=/; Max-Age=0'] }),
    trace(login, { id: 'b', at: 1, page, setCookie: ['sid=2; Path=/; Max-Age=10'] }),
    trace(login, { id: 'c', at: 99, page, setCookie: ['sid=; Path=/; Max-Age=0'] }),
  ];
  const { missing, deletedBy } = tellStory(exchange(me, { at: 60, status: 401, page }), history).cookies;
  expect(missing).toMatchObject([{ name: 'sid', setBy: 'b' }]);
  expect(deletedBy).toEqual([]);
});

test('what an answer deleted is not missing for another reason', () => {
  const { cookies } = storyOf(
    exchange('POST https://app.example/login', {
      at: 0,
      password: 'p',
      setCookie: ['sid=1; Path=/'],
      page: 'https://app.example',
    }),
    exchange('GET https://app.example/bye', {
      id: 'bye',
      at: 1,
      setCookie: ['sid=; Path=/; Max-Age=0'],
      page: 'https://app.example',
    }),
    exchange('GET https://app.example/api/me', { id: 'this', at: 2, status: 401, page: 'https://app.example' }),
  );
  expect(cookies).toEqual({ missing: [], deletedBy: [{ name: 'sid', exchange: 'bye' }] });
});
