import { expect, test } from 'vitest';
import { commonCodes } from './codes.ts';
import { causeIds } from '../diagnosis.ts';
import { products } from './products.ts';

test('every product has a name of its own, a source and a sign', () => {
  const names = products.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const product of products) {
    expect(product.source, product.name).toMatch(/^https:\/\/[\w.-]+\.[a-z]+(?:\/|$)/);
    const signs = [
      product.headers,
      product.ownHeaders,
      product.hosts,
      product.requestHeaders,
      product.body,
      product.cookies,
      product.challenges,
    ];
    expect(signs.flatMap((some) => some ?? []).length, product.name).toBeGreaterThan(0);
  }
});

test('signs and sentences are written in lower case, as they are compared', () => {
  for (const { name, headers, ownHeaders, hosts, body, cookies, challenges, says } of products) {
    const signs = [headers, ownHeaders, hosts, body, cookies, challenges, says && Object.keys(says)];
    for (const sign of signs.flatMap((some) => some ?? [])) expect(sign, name).toBe(sign.toLowerCase());
  }
});

test('an earlier part of a sentence does not hide a later one of the same product', () => {
  for (const { name, says } of products) {
    const parts = Object.keys(says ?? {});
    parts.forEach((part, index) => {
      const hidden = parts.slice(index + 1).filter((later) => later.includes(part));
      expect(hidden, `${name}: ${part}`).toEqual([]);
    });
  }
});

test('meanings are causes of the contract, each once', () => {
  const tables = [
    ...products.flatMap(({ codes, says }) => [codes ?? {}, says ?? {}]),
    ...commonCodes.map(({ codes }) => codes),
  ];
  for (const means of tables.flatMap((table) => Object.values(table))) {
    expect(new Set(means).size).toBe(means.length);
    for (const id of means) expect(causeIds).toContain(id);
  }
});
