import { sliceMasked, type Masked } from '../masked.ts';
import { MAX_UTTERANCE_LENGTH, type Utterance } from './utterance.ts';

/** A plain-text answer is one utterance; a single word is as good as a code. */
export function textWords(body: Masked): Utterance[] {
  const start = body.length - body.trimStart().length;
  const text = sliceMasked(body, start, start + MAX_UTTERANCE_LENGTH);
  return [{ text, place: 'body', role: /^\S{1,80}\s*$/.test(text) ? 'code' : 'message' }];
}
