import { say } from '../masked.ts';
import { findingFor, type Finding, type Findings } from './finding.ts';

/** A URL, or its query or fragment alone: tokens travel in both. RFC 6749 section 4.2.2, RFC 6750 section 2.3. */
export function findInUrl(text: string): Findings {
  const isUrl = /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(text);
  const isForm =
    /^[?#&]?[\w.-]{1,64}=[^\s=]/.test(text) &&
    /(?:^|[?#&])[\w-]*(?:token|jwt|assertion|SAMLResponse)=/i.test(text.slice(0, 4096));
  if ((!isUrl && !isForm) || /\s/.test(text)) return null;
  const start = isUrl ? text.search(/[?#]/) : 0;
  const found: Finding[] = [];
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

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
