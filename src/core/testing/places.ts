import { readFileSync } from 'node:fs';

/** A header (`name` is its name), a body (`name` is its type) or a URL, and a value in it that goes or stays. */
export interface Place {
  readonly kind: 'header' | 'body' | 'url';
  readonly name: string;
  readonly text: string;
  readonly value: string;
  readonly mask: boolean;
}

/** What we found in products, manuals and by trying: `vectors/places.jsonl`. */
export const places: readonly Place[] = readFileSync(new URL('vectors/places.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Place);
