import type { Exchange } from '../core/exchange.ts';
import type { TabRecord } from '../messaging/tab-record.ts';

/** The filter of the Network panel that shows a request: its status, method, host and path. A masked path is cut at the mark. */
export function networkFilter({ url, response, method }: Exchange): string {
  const [path = ''] = url.path.split(/‹|%E2%80%B9/);
  const words = [`status-code:${response.status}`, `method:${method}`, `domain:${url.host}`];
  if (path.length > 1) words.push(path.includes(' ') ? `"${path}"` : path);
  return words.join(' ');
}

/**
 * Whether the Network panel has a request: `gone` where nothing but its own log could still hold it, of an earlier page; `never`
 * where the DevTools that are open told nothing of it. `devtools`: their name in the ids of what they tell.
 */
export function placeInNetwork(
  { id }: Exchange,
  { failures, page }: Pick<TabRecord, 'failures' | 'page'>,
  devtools: string,
): 'there' | 'gone' | 'never' {
  const failure = failures.find(({ exchange }) => exchange.id === id);
  if (!failure?.devtoolsEntry?.startsWith(`devtools.${devtools}.`)) return 'never';
  return failure.page === page ? 'there' : 'gone';
}
