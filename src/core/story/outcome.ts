import type { Trace } from '../trace.ts';

const SUBRESOURCES = new Set(['script', 'stylesheet', 'image', 'font', 'media']);

export function isRefusal({ status }: Trace): boolean {
  return status === 401 || status === 403 || status === 407;
}

/** The server did what was asked. A cache's answer says nothing about today; 304 is the server's own word. */
export function isSuccess(trace: Trace): boolean {
  const { status } = trace;
  const isDone = (status >= 200 && status < 300) || status === 304 || status === 101;
  return isDone && trace.servedBy === undefined && !isPreflight(trace);
}

export function isPreflight(trace: Trace): boolean {
  return trace.preflight !== undefined || trace.resourceType === 'preflight';
}

/** Part of a page's looks: cookies ride along, but nobody checks them. */
export function isSubresource({ resourceType }: Trace): boolean {
  return SUBRESOURCES.has(resourceType);
}

export function carriesCredential(trace: Trace): boolean {
  return trace.credential !== null || trace.authorization === 'present';
}

/** When the answer was there, or as near to it as is known. */
export function endOf({ sentAt, endedAt }: Trace): number {
  return endedAt ?? sentAt;
}
