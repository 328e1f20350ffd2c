import { say, type Masked } from '../masked.ts';
import type { Redactor } from '../redact/redactor.ts';
import { row, type Described } from './described.ts';

/** The attributes of a `Set-Cookie` field. RFC 6265 section 4.1.2 and its revision. */
export function describeCookie(attributes: readonly string[], redactor: Redactor): Described {
  const rows = attributes.slice(0, 16).flatMap((attribute) => {
    const at = attribute.indexOf('=');
    const name = at < 0 ? attribute : attribute.slice(0, at).trim();
    const value =
      at < 0
        ? ''
        : attribute
            .slice(at + 1)
            .trim()
            .slice(0, 300);
    if (name === '') return [];
    const says = WORDS[name.toLowerCase()];
    // What stands there instead may be another cookie.
    if (says === undefined)
      return /^[A-Za-z-]{1,20}$/.test(name)
        ? [row(redactor.text(name), null, say`no attribute that browsers know`)]
        : [];
    return [row(redactor.text(name), value === '' ? true : redactor.text(value), says)];
  });
  const isKnown = (wanted: string): boolean => attributes.some((each) => each.toLowerCase().startsWith(wanted));
  return {
    says:
      isKnown('max-age') || isKnown('expires')
        ? say`The server sets this cookie; its attributes decide where and how long the browser sends it.`
        : say`The server sets this cookie for as long as the browser runs; its attributes decide where it is sent.`,
    rows,
    until: endOf(attributes),
  };
}

const WORDS: Readonly<Record<string, Masked>> = {
  path: say`sent only below this path`,
  domain: say`sent to this domain and all below it`,
  expires: say`kept until then, unless Max-Age says otherwise`,
  'max-age': say`seconds that it is kept; before Expires`,
  secure: say`sent over HTTPS only`,
  httponly: say`hidden from scripts`,
  samesite: say`whether other sites make the browser send it: Strict and Lax keep it from their scripts, None needs Secure`,
  partitioned: say`kept apart for every site that embeds this one`,
  priority: say`which cookies go first when there are too many (Chrome)`,
};

function endOf(attributes: readonly string[]): number | null {
  if (attributes.some((each) => /^max-age/i.test(each))) return null;
  const date = attributes.find((each) => /^expires\s*=/i.test(each))?.replace(/^[^=]*=/, '');
  const at = date === undefined || date.length > 60 ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : at;
}
