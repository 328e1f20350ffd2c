import type { Masked } from '../masked.ts';
import type { Statement } from './server-voice.ts';

/** One piece of what the server said, before it is understood. */
export interface Utterance {
  readonly text: Masked;
  /** The name it stands under, which completes a text that says little: `X-Denied-Reason: geo`. */
  readonly under?: Masked;
  readonly place: Statement['place'];
  /**
   * `name`: listed somewhere or without meaning; `code`: a value for machines; `message`: words for people; `heading`: what
   * a page is called; `aside`: any other words.
   */
  readonly role: 'name' | 'code' | 'message' | 'heading' | 'aside';
}

/** Explanations are short and come early: more than this is a page, a dump or an attack. */
export const MAX_UTTERANCES = 48;
export const MAX_UTTERANCE_LENGTH = 1200;
