import { describe, expect, it } from 'vitest';
import { say } from '../core/masked.ts';
import { splitText } from './split-text.ts';

describe('splitText', () => {
  it('sets marks, labels and code apart from the words', () => {
    expect(splitText(say`the token #a3f9 in \`?key=\` is ‹masked-00ff›, used twice`)).toEqual([
      { kind: 'plain', text: 'the token ' },
      { kind: 'code', text: '#a3f9' },
      { kind: 'plain', text: ' in ' },
      { kind: 'code', text: '?key=' },
      { kind: 'plain', text: ' is ' },
      { kind: 'mark', text: '‹masked-00ff›' },
      { kind: 'plain', text: ', used twice' },
    ]);
  });

  it('leaves a lone backtick and a longer number sign word as they are', () => {
    expect(splitText(say`a \` b #a3f9b`)).toEqual([{ kind: 'plain', text: 'a ` b #a3f9b' }]);
  });

  it('takes notes about a secret for marks', () => {
    expect(splitText(say`Basic ‹masked-a3f9›‹no-colon›`).map(({ kind }) => kind)).toEqual(['plain', 'mark', 'mark']);
  });

  it('finds marks that a URL has percent-encoded', () => {
    expect(splitText(say`/r?c=%E2%80%B9masked-a3f9%E2%80%BA`)[1]?.kind).toBe('mark');
  });
});
