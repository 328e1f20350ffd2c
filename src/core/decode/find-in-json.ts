import { say } from '../masked.ts';
import { findingFor, type Finding, type Findings } from './finding.ts';

const DEEPEST = 12;
const MOST_MEMBERS = 20_000;
const CUT = say`This looks like JSON, but it cannot be read: it may have been cut off.`;
const EMPTY = say`This JSON holds no token under a name that is known for one.`;

type Members = Readonly<Record<string, unknown>>;

/** A token response, a request with its headers, a part of a HAR file, or a JWS in JSON. RFC 6749 section 5.1, RFC 7515 section 7.2. */
export function findInJson(text: string): Findings {
  if (!/^(?:\{[\s"]|\[\s*[{["])/.test(text)) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return CUT;
  }
  const found: Finding[] = [];
  let left = MOST_MEMBERS;
  const visit = (value: unknown, name: string, depth: number): void => {
    if (depth > DEEPEST || left-- <= 0) return;
    if (typeof value === 'string') {
      const finding = findingFor(name, value);
      if (finding !== null) found.push(finding);
    } else if (Array.isArray(value)) for (const element of value) visit(element, name, depth + 1);
    else if (isMembers(value)) {
      const signed = compactOf(value);
      if (signed !== null) found.push({ as: 'token', name: name || 'JWS', value: signed });
      else if (typeof value.name === 'string' && typeof value.value === 'string')
        visit(value.value, value.name, depth + 1);
      else for (const [member, inner] of Object.entries(value)) visit(inner, member, depth + 1);
    }
  };
  visit(json, '', 0);
  return found.length > 0 ? found : EMPTY;
}

/** The compact form of a JWS in its JSON serialization, with its first signature. */
function compactOf(value: Members): string | null {
  const first: unknown = Array.isArray(value.signatures) ? value.signatures[0] : value;
  if (typeof value.payload !== 'string' || !isMembers(first)) return null;
  return typeof first.protected === 'string' && typeof first.signature === 'string'
    ? `${first.protected}.${value.payload}.${first.signature}`
    : null;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
