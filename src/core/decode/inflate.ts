/** A stream of bits, the lowest of every byte first. RFC 1951 section 3.1.1. */
interface Bits {
  readonly bytes: Uint8Array;
  at: number;
}

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Thrown inside only: the bytes are not DEFLATE. */
class NotDeflate extends Error {}

/** DEFLATE without a wrapper, as the redirect binding of SAML uses it. Null when the bytes are not that, or hold more than `most`. RFC 1951. */
export function inflate(bytes: Uint8Array, most: number): Uint8Array | null {
  const out: number[] = [];
  const bits: Bits = { bytes, at: 0 };
  try {
    for (let isLast = false; !isLast;) {
      isLast = take(bits, 1) === 1;
      const kind = take(bits, 2);
      if (kind === 0) copyStored(bits, out, most);
      else if (kind === 1) readBlock(bits, out, FIXED, most);
      else if (kind === 2) readBlock(bits, out, readCodes(bits), most);
      else throw new NotDeflate();
    }
  } catch {
    return null;
  }
  return Uint8Array.from(out);
}

function take(bits: Bits, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index++, bits.at++) {
    const byte = bits.bytes[bits.at >> 3];
    if (byte === undefined) throw new NotDeflate();
    value |= ((byte >> (bits.at & 7)) & 1) << index;
  }
  return value;
}

function copyStored(bits: Bits, out: number[], most: number): void {
  bits.at = (bits.at + 7) & ~7;
  const length = take(bits, 16);
  if ((take(bits, 16) ^ length) !== 0xffff || out.length + length > most) throw new NotDeflate();
  for (let index = 0; index < length; index++) out.push(take(bits, 8));
}

/** How many codes there are of every length, and the symbols in the order of their codes. RFC 1951 section 3.2.2. */
interface Code {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

function codeOf(lengths: readonly number[]): Code {
  const counts = Array.from({ length: 16 }, (_, length) => lengths.filter((each) => each === length).length);
  const symbols = lengths
    .map((length, symbol) => ({ length, symbol }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length || a.symbol - b.symbol);
  return { counts, symbols: symbols.map(({ symbol }) => symbol) };
}

function readSymbol(bits: Bits, { counts, symbols }: Code): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length < 16; length++) {
    code |= take(bits, 1);
    const count = counts[length] ?? 0;
    if (code - count < first) return symbols[index + code - first] ?? 0;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw new NotDeflate();
}

const FIXED = {
  literals: codeOf(Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8))),
  distances: codeOf(Array.from({ length: 30 }, () => 5)),
};

function readCodes(bits: Bits): typeof FIXED {
  const [literals, distances, used] = [take(bits, 5) + 257, take(bits, 5) + 1, take(bits, 4) + 4];
  const lengths = Array.from({ length: 19 }, () => 0);
  for (const place of ORDER.slice(0, used)) lengths[place] = take(bits, 3);
  const code = codeOf(lengths);
  const all: number[] = [];
  while (all.length < literals + distances) {
    const symbol = readSymbol(bits, code);
    if (symbol < 16) all.push(symbol);
    else {
      const repeated = symbol === 16 ? (all.at(-1) ?? 0) : 0;
      const times = symbol === 16 ? 3 + take(bits, 2) : symbol === 17 ? 3 + take(bits, 3) : 11 + take(bits, 7);
      for (let index = 0; index < times; index++) all.push(repeated);
    }
  }
  return { literals: codeOf(all.slice(0, literals)), distances: codeOf(all.slice(literals, literals + distances)) };
}

function readBlock(bits: Bits, out: number[], codes: typeof FIXED, most: number): void {
  for (;;) {
    const symbol = readSymbol(bits, codes.literals);
    if (symbol === 256) return;
    if (symbol < 256) out.push(symbol);
    else copyBack(bits, out, symbol - 257, codes.distances);
    if (out.length > most) throw new NotDeflate();
  }
}

function copyBack(bits: Bits, out: number[], symbol: number, distances: Code): void {
  const base = LENGTH_BASE[symbol];
  if (base === undefined) throw new NotDeflate();
  const length = base + take(bits, LENGTH_EXTRA[symbol] ?? 0);
  const place = readSymbol(bits, distances);
  const extra = place < 4 ? 0 : (place >> 1) - 1;
  const distance = place < 4 ? place + 1 : ((2 + (place & 1)) << extra) + 1 + take(bits, extra);
  const from = out.length - distance;
  if (from < 0) throw new NotDeflate();
  for (let index = 0; index < length; index++) out.push(out[from + index] ?? 0);
}
