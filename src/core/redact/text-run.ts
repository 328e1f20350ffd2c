import { hides } from './decide.ts';
import { namesSecretFlag } from './members.ts';
import { namedValue } from './named-value.ts';
import { encodeAround, maskNested } from './nested-value.ts';
import { maskPath } from './path.ts';
import type { Redaction } from './redaction.ts';
import { nameAtEnd, type Reading, type Replacement, type Run } from './run.ts';
import { decoded, maskPairs, maskUrl } from './url.ts';
import { isPlaceholder, isSample, isStatement, isWords, looksIssued, looksOpaque } from './values.ts';

const LONGEST_GAP = 12;

/** What stands for a run of free text; undefined when it stays. */
export function replaceRun(run: Run, reading: Reading): Replacement | undefined {
  const { text, redaction } = reading;
  const last = reading.before.at(-1);
  const gap = last !== undefined && run.start - last.end <= LONGEST_GAP ? text.slice(last.end, run.start) : undefined;
  // Go: `{Password: Port:5432}`
  const isField = last !== undefined && gap === ' ' && /:/.test(last.text) && /^[A-Z][A-Za-z]{0,30}:/.test(run.text);
  if (last !== undefined && gap !== undefined && !isField) {
    const named = namedValue(run, last, gap, reading);
    if (named !== undefined) return named;
    const isNext = /^[ \t]+["'`(]?$/.test(gap);
    if (isNext && last.text === 'is' && isAnnounced(run.text, reading, 3))
      return { end: run.end, masked: redaction.mask(run.text) };
    if (isNext && isSchemeInProse(last.text) && isCredential(run.text) && (gap.trim() === '' || looksOpaque(run.text)))
      return { end: run.end, masked: redaction.mask(run.text) };
    if (isNext && isAnnounced(run.text, reading, 2) && !/[./]/.test(run.text))
      return { end: run.end, masked: redaction.mask(run.text) };
    if (/^[ \t'"]+$/.test(gap) && isFlagBefore(run.text, last.text, redaction))
      return { end: run.end, masked: redaction.mask(run.text) };
    if (/^[ \t'"]+$/.test(gap) && /^(?:-u|--user|--proxy-user|-U)$/.test(last.text))
      return maskUserAndPassword(run, redaction);
  }
  if (
    run.text.length <= 10 &&
    /^(?:[A-Z]-)?\d{4,8}$/.test(run.text) &&
    ANNOUNCED_AFTER.test(text.slice(run.end, run.end + 80))
  )
    return { end: run.end, masked: redaction.mask(run.text) };
  if (isCode(run, text)) return undefined;
  return { end: run.end, masked: maskRun(run.text, redaction) };
}

/** `--password …`; behind one dash, as of keytool and PowerShell, words go on. */
function isFlagBefore(run: string, flag: string, redaction: Redaction): boolean {
  if (!namesSecretFlag(flag, redaction) || isPlaceholder(run) || isUsage(run, flag)) return false;
  return flag.startsWith('--') || (/^-[A-Za-z]{5,}$/.test(flag) && !isWords(run) && !isStatement(run));
}

/** "flag --token requires a value", `[--auth-token TOKEN]`: what is said about an option, and what stands for its value. */
function isUsage(run: string, flag: string): boolean {
  if (/^[A-Z]{2,20}(?:_[A-Z]{2,20}){0,3}$/.test(run)) {
    const last = run.split('_').at(-1) ?? '';
    return /^(?:VALUE|STRING|TEXT|FILE|PATH)$/.test(last) || flag.toUpperCase().endsWith(last);
  }
  return /^(?:requires?|required|needs?|expects?|takes?|is|was|are|must|may|can|cannot|should|has|have|or|and|to|with|for|not|instead|option|flag|argument|given|missing|specified|provided|supplied|set|used)[.,:;!]?$/.test(
    run,
  );
}

/** "482913 is your verification code". */
const ANNOUNCED_AFTER = /^ is (?:your|the) [\w -]{0,50}(?:code|pin|otp|passcode|password)\b/i;

/** `curl -u name:password`. */
function maskUserAndPassword(run: Run, redaction: Redaction): Replacement | undefined {
  const colon = run.text.indexOf(':');
  if (colon === -1 || isSample(run.text.slice(colon + 1).replace(/^my_?/i, ''))) return undefined;
  return {
    end: run.end,
    masked: `${redaction.mask(run.text.slice(0, colon))}:${redaction.mask(run.text.slice(colon + 1))}`,
  };
}

/** "Your verification code is 482913", "API key 3f9a… was revoked": what the words before it call it. */
function isAnnounced(run: string, { before, text, redaction }: Reading, back: number): boolean {
  const [first, second] = [before.at(-back), before.at(1 - back)];
  if (first === undefined || second === undefined) return false;
  if (back === 2 && !/\d/.test(run)) return false;
  const isPhrase = text.slice(first.end, second.start) === ' ';
  if (back === 2 && !(isPhrase && /^[A-Za-z]+$/.test(first.text) && NOUN.test(second.text))) return false;
  const phrase = isPhrase ? `${nameAtEnd(first.text)} ${nameAtEnd(second.text)}` : nameAtEnd(second.text);
  const verdict = redaction.judge(phrase, 'text');
  if (verdict !== 'secret' && verdict !== 'password') return false;
  const plain = run.replace(/[.!]$/, '');
  if (isPlaceholder(plain)) return false;
  return back === 2 ? looksIssued(plain) || /^\d{6,8}$/.test(plain) : looksOpaque(plain) || /^\d{4,8}$/.test(plain);
}

/** The last word of what a secret is called in prose; "pass" is more often a verb. */
const NOUN = /^(?:key|token|secret|code|password|passcode|id|otp|pin)$/i;

/** Words that stand before a credential in prose; `user 5f2b…` and `key id …` name no credential. */
function isSchemeInProse(word: string): boolean {
  return /(?:^|:)(?:bearer|basic|dpop|negotiate|ntlm|ssws|apikey|jwt|token|secret|password|passwd|sharedkey)$/i.test(
    word,
  );
}

/** After a scheme word: "Bearer token required" goes on with words, "Bearer Zx9Z…" with a credential. */
function isCredential(run: string): boolean {
  if (isPlaceholder(run) || isStatement(run)) return false;
  return run.length >= 20 || looksOpaque(run) || /^[A-Za-z0-9+/]{8,}={1,2}$/.test(run);
}

/** A query or JSON that was percent-encoded as a whole. */
function maskEncoded(run: string, redaction: Redaction): string {
  const plain = decoded(run);
  const masked = plain === run ? run : maskNested(plain, redaction);
  return masked === plain ? run : encodeAround(masked);
}

/** Addresses that are a secret from the first letter to the last. */
const HOOK =
  /https?:\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)\/|(?:\w{1,10}\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks\/|[\w-]{1,60}\.webhook\.office\.com\/|hooks\.zapier\.com\/hooks\/catch\/|outlook\.office(?:365)?\.com\/webhook)./i;

/** `token=getToken(…)`, `e.password=t.password`, `withCredentials=!0`: what a program computes is no value. */
function isCode({ text, end }: Run, whole: string): boolean {
  const [, name = '', value = ''] = /^[\w$.]{0,60}?([A-Za-z_$][\w$]{0,40})=([!\w$.]{1,80})$/.exec(text) ?? [];
  if (/^!(?:[01]|![A-Za-z_$][\w$.]*)$/.test(value)) return true;
  if (whole[end] === '(')
    return /^(?:[a-z_$][\w$]?|[a-z]{2,12}(?:[A-Z][a-z]{1,14}){1,3}|[a-z_$][\w$]*(?:\.[A-Za-z_$]+)+)$/.test(value);
  return value.endsWith(`.${name}`) && /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*){1,4}$/.test(value);
}

function maskRun(run: string, redaction: Redaction): string {
  const hook = HOOK.exec(run);
  if (hook !== null) return run.slice(0, hook.index) + redaction.mask(run.slice(hook.index));
  const scheme = run.indexOf('://');
  if (scheme > 0) {
    let start = scheme;
    while (start > 0 && /[A-Za-z0-9+.-]/.test(run[start - 1] ?? '')) start--;
    return maskPairs(run.slice(0, start), redaction) + maskUrl(run.slice(start), redaction);
  }
  if (run.includes('=')) return maskPairs(run, redaction);
  if (/%(?:3[ACD]|2[02]|7B)/i.test(run)) return maskEncoded(run, redaction);
  if (run.startsWith('/') && run.includes('/', 1)) return maskPath(run, redaction);
  const colon = run.indexOf(':');
  if (colon > 0 && colon < run.length - 1) {
    const name = nameAtEnd(run.slice(0, colon));
    const value = run.slice(colon + 1);
    const verdict = redaction.judge(name, 'text');
    if (
      (verdict === 'secret' || verdict === 'password') &&
      hides(verdict, name, value, 'text') &&
      /\d|.{16}/.test(value)
    ) {
      return run.slice(0, colon + 1) + redaction.mask(value);
    }
  }
  return run;
}
