import type { Exchange } from '../core/exchange.ts';

/** The filter of the Network panel that shows a request: its status, method, host and path. A masked path is cut at the mark. */
export function networkFilter({ url, response, method }: Exchange): string {
  const [path = ''] = url.path.split(/‹|%E2%80%B9/);
  const words = [`status-code:${response.status}`, `method:${method}`, `domain:${url.host}`];
  if (path.length > 1) words.push(path.includes(' ') ? `"${path}"` : path);
  return words.join(' ');
}
