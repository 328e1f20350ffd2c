import type { Exchange } from '../../exchange.ts';
import type { Masked } from '../../masked.ts';
import { createMasker } from '../../redact/masker.ts';
import type { RawExchange } from '../../raw-exchange.ts';
import { record } from '../../record.ts';

const masker = createMasker(new Uint8Array(32).fill(7));

interface Differences {
  method?: string;
  url?: string;
  headers?: Record<string, string>;
  body?: RawExchange['request']['body'];
  type?: RawExchange['resourceType'];
  status?: number;
  answers?: Record<string, string>;
  answer?: string;
}

/** A refused request as a record; a test states only what differs. */
export function refusal(differences: Differences = {}): Exchange {
  const { method = 'GET', url = 'https://api.shop.example/orders', headers = {}, body, type = 'fetch' } = differences;
  const { status = 401, answers = {}, answer } = differences;
  const lines = (from: Record<string, string>) => Object.entries(from).map(([name, value]) => ({ name, value }));
  const raw: RawExchange = {
    id: '1',
    chain: '1',
    hop: 0,
    source: 'har',
    method,
    url,
    resourceType: type,
    startedAt: Date.UTC(2026, 2, 10, 12),
    endedAt: Date.UTC(2026, 2, 10, 12) + 40,
    request: { headers: lines(headers), ...(body && { body }) },
    response: {
      status,
      statusText: '',
      headers: lines(answers),
      ...(answer !== undefined && { body: { mimeType: 'text/plain', text: answer } }),
    },
  };
  return record(raw, masker);
}

/** The same request with texts that no browser would let through: whatever a HAR file may hold. */
export function hostileRefusal(text: { url: string; header: string; body: string }): Exchange {
  const exchange = refusal({ method: 'POST', headers: { 'X-Note': 'x', 'Content-Type': 'text/plain' } });
  const { headers, ...request } = exchange.request;
  return {
    ...exchange,
    url: { ...exchange.url, text: `https://api.shop.example/${text.url}` as Masked },
    request: {
      ...request,
      headers: (headers ?? []).map(({ name, value }) => ({
        name,
        value: name === 'X-Note' ? (text.header as Masked) : value,
      })),
      body: { mimeType: 'text/plain' as Masked, text: text.body as Masked, truncated: false },
    },
  };
}

/** What the project's own words would be taken for code in: every quote, escape and end of a construct. */
export const hostileTexts: readonly string[] = [
  `'; touch hacked; '`,
  '$(touch hacked)',
  '`touch hacked`',
  '"; touch hacked; "',
  '${PATH}$HOME$TOKEN',
  '\\',
  `\\'`,
  '!!',
  '!touch',
  'a\nb\r\nc\td',
  '<?php echo 1; ?>',
  "?> <script>alert('1')</script>",
  '\u2028\u2029\u202e\u200b\ufeff',
  '‹masked-zzzz›‹no-colon›',
  '%s %n {0} {{x}} #{x}',
  '\u0003\u001b[201~\ntouch hacked\n',
  '-o/tmp/hacked',
  '@/etc/passwd',
  '[1-9]{a,b}',
  '\u{1f600}\ud800é',
  "f'{x}' r'' \\N{DASH} \\x41 \\u0041",
  '',
];
