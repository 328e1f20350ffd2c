import type { Span } from './forms.ts';

/** What a QR code for a wireless network holds: `WIFI:T:WPA;S:Garden;P:…;;`. A backslash stands before what it quotes. */
const NETWORK = /\bWIFI:(?:[A-Z]\d?:(?:[^;\\\r\n‹]|\\[^\r\n]){0,200};){1,8}/g;
const PASSWORD = /[:;]P:((?:[^;\\]|\\.)+)/;

/** The passwords in them. */
export function findNetworkKeys(text: string): Span[] {
  if (!text.includes('WIFI:')) return [];
  return [...text.matchAll(NETWORK)].flatMap(({ 0: network, index }) => {
    const field = PASSWORD.exec(network);
    if (field?.[1] === undefined) return [];
    const end = index + field.index + field[0].length;
    return [{ start: end - field[1].length, end }];
  });
}
