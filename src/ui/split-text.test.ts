import { describe, expect, it } from 'vitest';
import { say } from '../core/masked.ts';
import { shortenTokens, splitMarks, splitText } from './split-text.ts';

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

describe('splitMarks', () => {
  it('leaves the backticks of what was sent', () => {
    expect(splitMarks(say`/a?y=\`id\`&k=‹masked-a3f9›`)).toEqual([
      { kind: 'plain', text: '/a?y=`id`&k=' },
      { kind: 'mark', text: '‹masked-a3f9›' },
    ]);
  });
});

describe('shortenTokens', () => {
  it('keeps the ends of a token and leaves words and addresses alone', () => {
    const token = `IHsi${'a'.repeat(90)}.${'b'.repeat(90)}`;
    expect(shortenTokens(`Send it as Bearer ${token}!`)).toBe(`Send it as Bearer IHsi${'a'.repeat(16)}…bbbbbbbb!`);
    const url = 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0';
    expect(shortenTokens(url)).toBe(url);
  });
});
