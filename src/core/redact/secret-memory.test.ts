import { expect, test } from 'vitest';
import { createSecretMemory } from './secret-memory.ts';

const key = new Uint8Array(32).fill(5);
const secret = 'Zk9Zk8-Zk7Zk6/Zk5+Zk4==';
const long = `${'Ab3dE6gH9-'.repeat(20)}end`;

function copiesIn(text: string, ...secrets: string[]): string[] {
  const memory = createSecretMemory(key);
  memory.learn(secrets);
  return memory.echo(text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['as it is', `token ${secret} was rejected`, secret],
  ['in a URL', `/a?b=${encodeURIComponent(secret)}&c=1`, encodeURIComponent(secret)],
  ['in a path', `https://api.test/s/${secret}`, secret],
  ['in lower case', `token ${secret.toLowerCase()} was rejected`, secret.toLowerCase()],
  ['behind an escaped line break', String.raw`failed:\n${secret}\nretry`, secret],
])('finds a copy %s', (_, text, copy) => {
  expect(copiesIn(text, secret)).toEqual([copy]);
});

test('of a long secret also what is left of it is found, if that is long', () => {
  expect(copiesIn(`no ${long}, no ${long.slice(0, 90)}… and no ${long.slice(0, 60)}`, long)).toEqual([
    long,
    `${long.slice(0, 90)}…`,
  ]);
});

test.each(['production', '1234-5678', 'short1', 'a-b-c-d'])('%s is no copy of anything', (word) => {
  expect(copiesIn(`in ${word} it works`, word)).toEqual([]);
});

test('what it writes holds no part of a secret, and another memory with the same key knows it by that', () => {
  const memory = createSecretMemory(key);
  memory.learn([secret, 'Pa552drgd!94', long]);
  const written = memory.write();
  expect(JSON.stringify(written)).not.toMatch(/Zk|552|94\b|Ab3|end/);
  const [same, stranger] = [createSecretMemory(key), createSecretMemory(new Uint8Array(32).fill(6))];
  for (const one of [same, stranger]) one.adopt(written);
  expect(same.echo('login with Pa552drgd!94 denied')).toEqual([{ start: 11, end: 23 }]);
  expect(stranger.echo('login with Pa552drgd!94 denied')).toEqual([]);
});

test('news are told once, and what is no news not again', () => {
  const memory = createSecretMemory(key);
  memory.learn([long]);
  expect(memory.takeNews()).toHaveLength(1);
  memory.learn([long]);
  memory.adopt([...memory.write(), 'broken', 7, '1 99 0 8 1 0 0123456789abcdef']);
  expect(memory.takeNews()).toEqual([]);
});

test('it keeps the thousand that were met last', () => {
  const memory = createSecretMemory(key);
  const nth = (n: number): string => `tok-A${n * 7919}z${n}`;
  for (let n = 0; n < 2000; n++) memory.learn([nth(n), nth(0)]);
  expect(memory.write()).toHaveLength(1000);
  expect([0, 1, 999, 1002, 1999].map((n) => memory.echo(`got ${nth(n)}`).length)).toEqual([1, 0, 0, 1, 1]);
});
