import type { Canary } from './canary.ts';
import { readingsOf } from './readings.ts';

/** A canary, or a piece of one, in a text. */
export interface Trace {
  readonly place: string;
  /** The form it was found in, and what the text was decoded from. */
  readonly as: string;
  readonly around: string;
}

/** Characters of a secret that may stand in a row: the next one is a finding. */
const HARMLESS = 7;

/** Finds canaries and pieces of eight characters: in any case, base64 at every alignment, hex, and in what a text encodes. */
export function createSearch(canaries: readonly Canary[]): (text: string) => Trace[] {
  const plain = createFinder(HARMLESS + 1);
  const base64 = createFinder(Math.ceil(((HARMLESS + 1) * 4) / 3));
  const hex = createFinder((HARMLESS + 1) * 2);
  for (const { place, secret } of canaries) {
    const bytes = Buffer.from(secret);
    plain.add(secret.toLowerCase(), { place, as: 'plain' });
    hex.add(bytes.toString('hex'), { place, as: 'hex' });
    for (const skip of [0, 1, 2]) {
      const encoded = Buffer.concat([Buffer.alloc(skip), bytes]).toString('base64');
      // The ends depend on what stands beside them.
      const own = encoded.slice(Math.ceil((skip * 4) / 3), encoded.length - 4);
      base64.add(own, { place, as: `base64 at ${skip}` });
      base64.add(own.replaceAll('+', '-').replaceAll('/', '_'), { place, as: `base64url at ${skip}` });
    }
  }
  return (text) => {
    const found = new Map<string, Trace>();
    for (const [reading, readable] of readingsOf(text)) {
      const note = ({ place, as }: Needle, at: number): void => {
        const around = readable.slice(Math.max(0, at - 60), at + 40);
        if (!found.has(place)) found.set(place, { place, as: `${as}, ${reading}`, around });
      };
      base64.scan(readable, note);
      const folded = readable.toLowerCase();
      plain.scan(folded, note);
      hex.scan(folded, note);
    }
    return [...found.values()];
  };
}

interface Needle {
  readonly place: string;
  readonly as: string;
}

interface Finder {
  /** Every window of a form, from its beginning to its end. */
  add(form: string, needle: Needle): void;
  scan(text: string, onFound: (needle: Needle, at: number) => void): void;
}

const SLOTS = 2 ** 20;

/** Looks at every place of a text, so nearly all of them have to be dismissed by the hash of four characters. */
function createFinder(size: number): Finder {
  const needles = new Map<string, Needle>();
  const isTaken = new Uint8Array(SLOTS);
  return {
    add(form, needle) {
      for (let at = 0; at + size <= form.length; at++) {
        needles.set(form.slice(at, at + size), needle);
        isTaken[hashAt(form, at)] = 1;
      }
    },
    scan(text, onFound) {
      for (let at = 0; at + size <= text.length; at++) {
        if (isTaken[hashAt(text, at)] === 0) continue;
        const needle = needles.get(text.slice(at, at + size));
        if (needle !== undefined) onFound(needle, at);
      }
    },
  };
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let next = at; next < at + 4; next++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(next);
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}
