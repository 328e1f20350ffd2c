import type { Masked } from '../masked.ts';

/** Labels of up to 19 lower-case letters, or an IPv4 address, with a port that is not the default. */
const PLAIN =
  /^https?:\/\/(?=[^/?#]{1,23}(?:[/?#]|$))(?:[a-z]{1,19}(?:\.[a-z]{1,19}){0,4}|\d{1,3}(?:\.\d{1,3}){3})(?::(?!(?:80|443)(?:[/?#]|$))\d{1,5})?(?=[/?#]|$)/;

/**
 * The origin that a redactor makes of this URL, told without one; undefined where that takes a redactor. No form of a secret
 * is made of so few letters and dots only.
 */
export function plainOriginOf(url: string): Masked | undefined {
  return PLAIN.exec(url)?.[0] as Masked | undefined;
}
