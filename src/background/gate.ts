import type { Exchange } from '../core/exchange.ts';
import type { Masked } from '../core/masked.ts';
import type { RawHead } from '../core/raw-exchange.ts';
import { importScript } from './browser-differences.ts';

/** The gate of one browser session: raw heads go in, what has no secrets comes out. */
export interface Gate {
  record(raw: RawHead): Exchange;
  /** The origin of an absolute URL. */
  originOf(url: string): Masked;
}

/** `key`: the session's, 32 bytes. */
export type OpenGate = (key: Uint8Array) => Gate;

declare global {
  var openGate: OpenGate | undefined;
}

/** The gate is three quarters of the code, and most starts of the worker record nothing: it is a script of its own. */
export function loadGate(): OpenGate {
  if (globalThis.openGate === undefined) importScript('gate.js');
  if (globalThis.openGate === undefined) throw new Error('gate.js did not load.');
  return globalThis.openGate;
}

/** The gate of a session, loaded and opened when it is first asked for. */
export function gateOf(key: Uint8Array): () => Gate {
  let gate: Gate | undefined;
  return () => (gate ??= loadGate()(key));
}
