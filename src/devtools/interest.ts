import type { DevtoolsEntry } from './entry.ts';

/** Bytes of a body that may be fetched to read its beginning: DevTools hands over all of it or nothing. */
const MAX_BODY = 8 * 1024 * 1024;

/**
 * What an entry can add to what webRequest saw. `with-body`: a refusal's words, or tokens that were handed out. `head`:
 * an Authorization that the browser itself added, the call stack of a request that never left. DevTools tells of every
 * request, so nearly all must be `none`, and cheaply.
 */
export function interestIn(entry: DevtoolsEntry): 'none' | 'head' | 'with-body' {
  const { request, response, _resourceType } = entry;
  const { status } = response;
  if (status === 401 || status === 403 || status === 407) return bodyOrHead(entry);
  if (status === 0) return 'head';
  if (_resourceType === 'preflight') return 'none';
  if (isTokenRequest(entry)) return bodyOrHead(entry);
  return request.headers.some(({ name, value }) => name.toLowerCase() === 'authorization' && isBrowsersOwn(value))
    ? 'head'
    : 'none';
}

function bodyOrHead({ response }: DevtoolsEntry): 'head' | 'with-body' {
  return response.content.size <= MAX_BODY ? 'with-body' : 'head';
}

/** A POST that may hand out tokens: by its `grant_type` (RFC 6749), or by its path. */
function isTokenRequest({ request, response }: DevtoolsEntry): boolean {
  if (request.method !== 'POST' || !response.content.mimeType.includes('json')) return false;
  return (
    /(^|[&"])grant_type\b/.test(request.postData?.text?.slice(0, 4096) ?? '') ||
    /token|oauth|login|signin|sign-in|refresh|session|auth/i.test(request.url)
  );
}

/** Schemes that the browser answers by itself; webRequest never shows what it sent. */
function isBrowsersOwn(value: string): boolean {
  return /^(basic|digest|negotiate|ntlm)\b/i.test(value);
}
