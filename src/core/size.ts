import { say, type Masked } from './masked.ts';

const UNIT = 1000;

/** Bytes in words: `812 bytes`, `64 KB`, `5 MB`. Rounded to the nearest. */
export function size(bytes: number): Masked {
  if (bytes < UNIT) return bytes === 1 ? say`1 byte` : say`${bytes} bytes`;
  const kilobytes = Math.round(bytes / UNIT);
  return kilobytes < UNIT ? say`${kilobytes} KB` : say`${Math.round(bytes / UNIT ** 2)} MB`;
}
