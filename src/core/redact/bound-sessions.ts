import type { Redaction } from './redaction.ts';
import { maskText } from './text.ts';
import { maskUrl } from './url.ts';

/** Device Bound Session Credentials, under the names of all their drafts. */
export const BOUND_SESSION =
  /^sec(?:ure)?-(?:secure-)?session-(?:google-)?(?:response|id|challenge|registration|skipped)$/;

const STRING = /(?:([\w-]{1,40})=)?"((?:[^"\\]|\\.)*)"/gs;

/** Algorithms, reasons and the path stay; the session, the challenge to it and what proves it go. RFC 9651 section 3.3.3. */
export function maskBoundSession(name: string, value: string, redaction: Redaction): string {
  if (!value.includes('"'))
    return /-(?:response|id|challenge)$/.test(name) ? redaction.mask(value) : maskText(value, redaction);
  return value.replace(STRING, (whole, parameter: string | undefined, text: string) => {
    if (text === '') return whole;
    const masked = parameter === 'path' ? maskUrl(text, redaction) : redaction.mask(text);
    return `${parameter === undefined ? '' : `${parameter}=`}"${masked}"`;
  });
}
