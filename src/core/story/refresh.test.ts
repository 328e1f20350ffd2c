import { expect, test } from 'vitest';
import { exchange } from './testing/scene.ts';
import { storyOf } from './testing/story-of.ts';

const orders = 'GET https://api.example/orders';
const token = 'POST https://id.example/token';
const refreshing = { body: 'grant_type=refresh_token', refreshToken: 'r1' };

test('loop: refusal and refresh in turns, no success', () => {
  const exchanges = [0, 1, 2].flatMap((round) => [
    exchange(orders, { id: round === 1 ? 'this' : `refusal${round}`, at: round * 2, status: 401, bearer: `t${round}` }),
    exchange(token, { id: `refresh${round}`, at: round * 2 + 1, ...refreshing, refreshToken: `r${round}` }),
  ]);
  expect(storyOf(...exchanges).refresh).toMatchObject({ kind: 'loop', refusals: 3, refreshes: 3 });
});

test('no loop: two calls refused at once and one refresh', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, bearer: 'a' }),
    exchange(orders, { id: 'twin', at: 0.01, status: 401, bearer: 'a' }),
    exchange(token, { id: 'refresh', at: 1, ...refreshing, status: 400 }),
  );
  expect(story.refresh).toMatchObject({ kind: 'refresh-failed', exchanges: ['refresh'], refusals: 2 });
});

test('race: two refreshes at once, one of them refused', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, bearer: 'a' }),
    exchange(token, { id: 'winner', at: 1, ...refreshing, issues: { access_token: 'b' } }),
    exchange(token, { id: 'loser', at: 1.02, ...refreshing, status: 400 }),
  );
  expect(story.refresh).toMatchObject({ kind: 'race', exchanges: ['winner', 'loser'] });
});

test('race: a refresh token used again after it was exchanged', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, bearer: 'a' }),
    exchange(token, { id: 'first', at: 1, ...refreshing, issues: { access_token: 'b' } }),
    exchange(token, { id: 'again', at: 9, ...refreshing, status: 400 }),
  );
  expect(story.refresh).toMatchObject({ kind: 'race', exchanges: ['first', 'again'] });
});

test('the retry sent the old credential', () => {
  const story = storyOf(
    exchange(orders, { id: 'first', at: 0, status: 401, bearer: 'old' }),
    exchange(token, { id: 'refresh', at: 1, ...refreshing, issues: { access_token: 'new' } }),
    exchange(orders, { id: 'this', at: 2, status: 401, bearer: 'old' }),
  );
  expect(story.refresh).toMatchObject({ kind: 'retried-old-credential', exchanges: ['first', 'refresh'], refusals: 2 });
});

test('an old token sent before the refresh had ended is no retry', () => {
  const story = storyOf(
    exchange(orders, { id: 'first', at: 0, status: 401, bearer: 'old' }),
    exchange(token, { id: 'refresh', at: 1, took: 500, ...refreshing, issues: { access_token: 'new' } }),
    exchange(orders, { id: 'this', at: 1.2, status: 401, bearer: 'old' }),
    exchange(orders, { at: 2, bearer: 'new' }),
  );
  expect(story.refresh?.kind).toBe('refreshed-and-recovered');
});

test('the new token was refused too', () => {
  const story = storyOf(
    exchange(orders, { id: 'first', at: 0, status: 401, bearer: 'old' }),
    exchange(token, { id: 'refresh', at: 1, ...refreshing, issues: { access_token: 'new' } }),
    exchange(orders, { id: 'this', at: 2, status: 401, bearer: 'new' }),
  );
  expect(story.refresh?.kind).toBe('new-token-refused');
  expect(story.issuedBy).toMatchObject({ as: 'access_token', trace: { id: 'refresh' } });
});

test('the new token was never used', () => {
  const story = storyOf(
    exchange(orders, { id: 'this', at: 0, status: 401, bearer: 'old' }),
    exchange(token, { id: 'refresh', at: 1, ...refreshing, issues: { access_token: 'new', refresh_token: 'r2' } }),
    exchange('GET https://api.example/me', { at: 2, status: 401, bearer: 'old' }),
  );
  expect(story.refresh).toMatchObject({ kind: 'new-token-never-used', exchanges: ['refresh'] });
});

test('the refresh failed, though the tokens had come from the same endpoint a moment before', () => {
  const story = storyOf(
    exchange(token, { id: 'code', at: 0, issues: { access_token: 'a', refresh_token: 'r1' } }),
    exchange(orders, { id: 'this', at: 0.2, status: 401, bearer: 'a' }),
    exchange(token, { id: 'refresh', at: 0.4, status: 400 }),
  );
  expect(story.refresh).toMatchObject({ kind: 'refresh-failed', exchanges: ['refresh'], failed: 1 });
});

test('a refresh before the last login is another story', () => {
  const story = storyOf(
    exchange('POST https://api.example/auth/refresh', { at: 0, status: 401 }),
    exchange('POST https://api.example/login', { at: 2, password: 'p', issues: { access_token: 'a' } }),
    exchange(orders, { id: 'this', at: 3, status: 403, bearer: 'a' }),
  );
  expect(story.refresh).toBeNull();
});

test.each([
  ['GET https://cdn.other/img/refresh.png', false],
  ['GET https://news.other/feed/refresh', false],
  ['POST https://api.example/dashboard/refresh', false],
  ['POST https://auth.other/session/refresh', false],
  ['POST https://id.other/session/refresh', true],
  ['POST https://api.example/auth/refresh', true],
])('a failed %s is told as a refresh: %s', (line, isTold) => {
  const story = storyOf(
    exchange(line, { at: 0, status: 403 }),
    exchange(orders, { id: 'this', at: 1, status: 401, bearer: 'a', claims: { iss: 'https://id.other/' } }),
  );
  expect(story.refresh !== null).toBe(isTold);
});

test.each<[string, string, Parameters<typeof exchange>[1]]>([
  ['a picture', 'GET https://api.example/a.png', { type: 'image' }],
  ['the page itself', 'GET https://api.example/', { type: 'document' }],
  ['a user and password', orders, { scheme: 'Basic', bearer: 'dTpw' }],
  ['a scheme of keys', orders, { scheme: 'Token', bearer: '9944b09199c62bcf' }],
  ['a firewall', orders, { status: 403, bearer: 'a' }],
])('a refresh that failed nearby has nothing to do with %s', (_, line, scene) => {
  const story = storyOf(
    exchange(token, { id: 'refresh', at: 0, ...refreshing, status: 400 }),
    exchange(line, { id: 'this', at: 1, status: 401, ...scene }),
  );
  expect(story.refresh).toBeNull();
});

test.each<[string, Parameters<typeof exchange>[1]]>([
  ['without the token that did not come', {}],
  ['with the old one', { bearer: 'a' }],
])('a call after a refresh that failed, %s', (_, scene) => {
  const story = storyOf(
    exchange(token, { id: 'refresh', at: 0, ...refreshing, status: 400 }),
    exchange(orders, { id: 'this', at: 1, status: 401, ...scene }),
  );
  expect(story.refresh?.kind).toBe('refresh-failed');
});
