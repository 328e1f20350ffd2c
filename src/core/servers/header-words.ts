import type { Header } from '../exchange.ts';
import { sliceMasked, type Masked } from '../masked.ts';
import { isHeaderFact } from './header-facts.ts';
import type { Utterance } from './utterance.ts';

/** Header names with one of these words explain a refusal. */
const EXPLAINS = [
  'error',
  'reason',
  'denied',
  'deny',
  'denial',
  'block',
  'fault',
  'failure',
  'diagnostics',
  'mitigated',
];
/** …except these, which are on every answer or repeat the request. */
const SILENT = [
  'report',
  'nel',
  'policy',
  'expose',
  'request-id',
  'error-id',
  'errorid',
  'upstream',
  'x-xss-protection',
  'reporting',
];
/** Headers that explain although their names do not say so. */
const KNOWN = new Set([
  'grpc-message',
  'proxy-status',
  'warning',
  'x-clerk-auth-message',
  'x-databricks-reason-phrase',
  'x-status-message',
  'x-message',
  'x-auth-message',
  'x-auth-status',
  'x-authentication-result',
  'x-amzn-waf-action',
]);

/** `x-2fa-approval`, `x-otp-required`. */
const SECOND_FACTOR = /(?:^|-)(?:2fa|mfa|otp|totp|two-factor|step-up)(?:-|$)/;

/** What header fields say about the refusal, challenges excepted. */
export function headerWords(headers: readonly Header[]): Utterance[] {
  const words: Utterance[] = [];
  for (const { name, value } of headers) {
    const folded = name.toLowerCase();
    if (value === '' || value.length > 600 || isHeaderFact(folded)) continue;
    const explains =
      KNOWN.has(folded) ||
      (EXPLAINS.some((word) => folded.includes(word)) && !SILENT.some((word) => folded.includes(word)));
    if (SECOND_FACTOR.test(folded)) words.push({ text: name, place: 'header', role: 'message' });
    else if (explains)
      for (const text of partsOf(value))
        words.push({ text, under: name, place: 'header', role: text.includes(' ') ? 'message' : 'code' });
  }
  return words;
}

/** `3000006;reason="…";category="…"` says several things, and the first is no more than a number. */
function partsOf(value: Masked): readonly Masked[] {
  const parts = [...value.matchAll(/="([^"]{1,400})"/g)].map(({ index, 0: { length } }) =>
    sliceMasked(value, index + 2, index + length - 1),
  );
  return parts.length > 0 ? parts : [value];
}
