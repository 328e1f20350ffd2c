import { say } from '../masked.ts';
import { base64, findingFor, isJwtText, type Finding, type Findings } from './finding.ts';

/** A URL, or its query or fragment alone: tokens travel in both. RFC 6749 section 4.2.2, RFC 6750 section 2.3. */
export function findInUrl(text: string): Findings {
  const isUrl = /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(text);
  const isForm =
    /^[?#&]?[\w.-]{1,64}=[^\s=]/.test(text) &&
    /(?:^|[?#&])[\w-]*(?:token|jwt|assertion|SAMLRe(?:sponse|quest))=/i.test(text.slice(0, 4096));
  if ((!isUrl && !isForm) || /\s/.test(text)) return null;
  const start = isUrl ? text.search(/[?#]/) : 0;
  const found: Finding[] = isUrl ? findBeforeQuery(start < 0 ? text : text.slice(0, start)) : [];
  if (start >= 0) {
    for (const pair of text.slice(start).split(/[?#&]/, 400)) {
      const at = pair.indexOf('=');
      const finding = at > 0 ? findingFor(unescaped(pair.slice(0, at)), unescaped(pair.slice(at + 1))) : null;
      if (finding !== null) found.push(finding);
    }
  }
  if (found.length > 0) return found;
  return isUrl ? say`There is no token in the query or the fragment of this URL.` : null;
}

/** `https://user:password@host`, and a JWT as a part of the path. RFC 3986 section 3.2.1. */
function findBeforeQuery(text: string): Finding[] {
  const user = /^[a-z][a-z0-9+.-]*:\/\/([^/@\s]{1,1000}:[^/@\s]{0,1000})@/i.exec(text)?.[1];
  const pair = user === undefined ? '' : base64(unescaped(user));
  const parts = text.split('/', 64).filter(isJwtText);
  return [
    ...(pair === '' ? [] : [{ as: 'authorization' as const, name: 'Authorization', value: `Basic ${pair}` }]),
    ...parts.map((value) => ({ as: 'token' as const, name: 'part of the path', value })),
  ];
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
