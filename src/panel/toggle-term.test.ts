import { expect, it } from 'vitest';
import { hasTerm, toggleTerm, withoutTerms } from './toggle-term.ts';

it('adds a term at the end and takes it out again', () => {
  expect(toggleTerm('host:api  "a b"', 'status', '401')).toBe('host:api "a b" status:401');
  expect(toggleTerm('host:api status:401 x', 'status', '401')).toBe('host:api x');
});

it('knows a term from its negation', () => {
  expect(hasTerm('-status:401', 'status', '401')).toBe(false);
  expect(hasTerm('Status:401', 'status', '401')).toBe(true);
});

it('takes out every term of the keys, negated or not', () => {
  expect(withoutTerms('status:401 -cause:x host:a free', ['status', 'cause'])).toBe('host:a free');
});
