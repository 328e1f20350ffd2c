import { expect, test } from 'vitest';
import { say } from '../masked.ts';
import type { Weight } from './cause.ts';
import { clue } from './clue.ts';
import { certaintyOf, compareRanks, weigh } from './weigh.ts';

const ranks = (...weights: Weight[]) => weigh(weights.map((weight) => clue(weight, 'server', say`seen`)));

test.each([
  [['proves'], 'certain'],
  [['names'], 'certain'],
  [['shows'], 'likely'],
  [['fits'], 'likely'],
  [['suggests'], 'likely'],
  [['hints'], 'possible'],
  [['allows'], 'possible'],
  [['proves', 'against'], 'likely'],
  [['names', 'against'], 'likely'],
  [['fits', 'against'], 'possible'],
  [['names', 'against', 'against', 'against'], 'possible'],
] as const)('%j is %s', (weights, certainty) => {
  expect(certaintyOf(ranks(...weights))).toBe(certainty);
});

test('the strongest clue decides, whatever the number of weaker ones', () => {
  expect(compareRanks(ranks('names'), ranks('shows', 'fits', 'fits', 'suggests'))).toBeLessThan(0);
});

test('among equals the next clue decides, and more of them', () => {
  expect(compareRanks(ranks('fits', 'hints'), ranks('fits', 'allows'))).toBeLessThan(0);
  expect(compareRanks(ranks('fits', 'hints'), ranks('fits'))).toBeLessThan(0);
  expect(compareRanks(ranks('fits'), ranks('fits'))).toBe(0);
});

test('a contradicted proof stands below a cause that the server names', () => {
  expect(compareRanks(ranks('names'), ranks('proves', 'against'))).toBeLessThan(0);
});
