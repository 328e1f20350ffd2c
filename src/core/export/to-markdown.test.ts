import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import type { Exchange } from '../exchange.ts';
import type { Masked } from '../masked.ts';
import { tellStory } from '../story/story.ts';
import { readCases, recordCase } from '../testing/cases.ts';
import { traceOf } from '../trace.ts';
import { block, code, inline, table } from './markdown.ts';
import { hostileTexts, refusal } from './testing/refusal.ts';
import { toMarkdown, toMarkdownReport } from './to-markdown.ts';

/** What is left when everything that Markdown takes literally is gone: code and escaped punctuation. CommonMark 2.4, 6.1. */
function liveText(markdown: string): string {
  let live = '';
  for (let at = 0; at < markdown.length;) {
    const fence = /^`+/.exec(markdown.slice(at))?.[0] ?? '';
    const close = fence === '' ? -1 : closing(markdown, at + fence.length, fence);
    if (close !== -1) at = close;
    else if (markdown[at] === '\\' && /[!-/:-@[-`{-~]/.test(markdown[at + 1] ?? '')) at += 2;
    else live += markdown[at++];
  }
  return live;
}

function closing(text: string, from: number, fence: string): number {
  for (const { index, 0: run } of text.slice(from).matchAll(/`+/g)) if (run === fence) return from + index + run.length;
  return -1;
}

const hostile = [
  ...hostileTexts,
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1)) ![x](https://evil.example/x.png)',
  '| a | b |\n| --- | --- |',
  '**bold** __bold__ ~~gone~~ *x* _y_',
  '`` ` ``` ````',
  '# heading\n> quote\n- item\n1. one\n---\n===',
  '@everyone and owner/repo#12 and #123, GH-7',
  'https://evil.example/`x`|y www.evil.example',
  '{code}rm{code} [~admin] !x.png! {color:red}x{color}',
  '&lt;b&gt; &#60;',
  '$x^2$ $$y$$',
  'a\\',
];

describe('text from a server', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile));

  test.each(hostile)('stands for itself: %j', (text) => {
    const live = liveText(inline(text as Masked));
    expect(live).not.toMatch(/[<>[\]{}*`~$&!]|@(?!\u2060)|#\d|www\.|:\/\/|\n/);
    expect(live).not.toMatch(/(?<![A-Za-z\d])_|_(?![A-Za-z\d])/);
  });

  test('stays one line without control characters, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(inline(text as Masked)).not.toMatch(/[^\P{C}\u2060]/u);
        expect(liveText(inline(text as Masked))).not.toMatch(/[<>[\]{}*`]/);
      }),
    );
  });

  test('is all code in a code span', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(liveText(code(text as Masked))).toBe('');
      }),
    );
  });

  test('cannot end a block of code', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = block(text as Masked).split('\n');
        const fence = /^`+/.exec(lines[0] ?? '')?.[0] ?? '';
        expect(fence.length).toBeGreaterThanOrEqual(3);
        expect(lines.slice(1, -1).join('\n')).not.toContain(fence);
      }),
    );
  });

  test('cannot add a cell or a row to a table', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const rows = table(['A', 'B'] as Masked[], [[code(one as Masked), inline(other as Masked)]]).split('\n');
        expect(rows).toHaveLength(3);
        // GFM splits a row at every pipe without a backslash before it.
        for (const row of rows) expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3);
      }),
    );
  });
});

function reportOf(exchange: Exchange): string {
  return toMarkdown(exchange, diagnose(exchange), tellStory(exchange, []));
}

test('a refusal that is hostile all over is one report', () => {
  for (const text of hostile) {
    const line = text.replace(/[\0\r\n]+/g, ' ');
    const report = reportOf(
      refusal({
        url: `https://api.shop.example/${encodeURIComponent(line.replace(/\p{Cs}/gu, ''))}?q=${line}`,
        headers: { Authorization: `Bearer ${line}`, 'X-Request-Id': line },
        answers: { 'WWW-Authenticate': `Bearer realm="${line.replace(/["\\]/g, '\\$&')}", error="invalid_token"` },
        answer: text,
      }),
    );
    expect(report.match(/^## .*/gm)).toHaveLength(1);
    const live = liveText(report.replace(/^(```+)text\n[^]*?\n\1$/gm, ''));
    expect(live.replace(/^Reference: <https:\/\/[\w./#-]+>$/gm, '')).not.toMatch(/[<>]/);
  }
});

const folder = new URL('../cases/', import.meta.url);

describe.each(['request.json', 'token.json', 'history.json', 'rights-and-edges.json'])('%s', (file) => {
  test.each(readCases(new URL(file, folder)))('$title: every part is there', (written) => {
    const { failure, exchanges } = recordCase(written);
    const history = exchanges.map(traceOf);
    const diagnosis = diagnose(failure, history);
    const report = toMarkdown(failure, diagnosis, tellStory(failure, history));
    const [first] = diagnosis.causes;
    expect(report).toMatch(new RegExp(`^## ${failure.response.status} \`${failure.method} (?:http|ws)s?://`));
    expect(report).toContain(`(${first?.certainty}, ${first?.id})`);
    expect(report).toContain(`<${first?.reference}>`);
    expect(report).toContain('### Authorization');
    expect(report).toContain('### Checked');
    expect(toMarkdown(failure, diagnosis, tellStory(failure, history))).toBe(report);
  });
});

test('the Authorization header is marked where it is wrong', () => {
  expect(reportOf(refusal({ headers: { Authorization: 'Bearer "Xy7Xy6Xy5Xy4Xy3Xy2Xy1"' } }))).toMatch(
    /```text\nAuthorization: Bearer "‹masked-[0-9a-f]{4}›"\n {22}\^ /,
  );
});

test('several refusals: a summary, then each', () => {
  const failures = [refusal(), refusal({ url: 'https://api.shop.example/stock', status: 403 })];
  const report = toMarkdownReport(failures.map((exchange) => ({ exchange, diagnosis: diagnose(exchange) })));
  expect(report).toMatch(/^## 2 refused requests\n\n\| Sent \| Status \| Request \| Cause \|/);
  expect(report).toContain('\n### 401 `GET https://api.shop.example/orders`\n');
  expect(report).toContain('\n### 403 `GET https://api.shop.example/stock`\n');
});

test('a refusal that could not be diagnosed is reported all the same', () => {
  expect(toMarkdown(refusal(), null)).toContain('The cause could not be looked for.');
});
