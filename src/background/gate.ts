import type { Exchange } from '../core/exchange.ts';
import type { Masked } from '../core/masked.ts';
import type { RawHead } from '../core/raw-exchange.ts';
import { importScript } from './browser-differences.ts';

/** The gate of one browser session: raw heads go in, what has no secrets comes out. */
export interface Gate {
  /** The record, without the secrets of exchanges before it either; its own are known from then on. */
  record(raw: RawHead): Exchange;
  /** Knows the secrets of an exchange that leaves no record. */
  learn(raw: RawHead): void;
  /** Knows what another gate of this session knew; tells whether it did not know some of it. */
  adopt(known: readonly unknown[]): boolean;
  /** Whether something was learned since this was asked the last time. */
  hasNews(): boolean;
  /** Keyed hashes of what it knows. */
  known(): string[];
  /** The origin of an absolute URL. */
  originOf(url: string): Masked;
}

/** `key`: the session's, 32 bytes; `known`: what the gate of an earlier worker knew. */
export type OpenGate = (key: Uint8Array, known?: readonly string[]) => Gate;

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
export function gateOf(key: Uint8Array, known: readonly string[]): () => Gate {
  let gate: Gate | undefined;
  return () => (gate ??= loadGate()(key, known));
}
