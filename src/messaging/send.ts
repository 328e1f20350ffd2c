import { browser } from './browser.ts';

import type { Message } from './messages.ts';

/**
 * Sends to the worker, and wakes it. Resolves when the worker has stored what the message led to; rejects when it was
 * ended before. What changed is seen in `storage.session`.
 */
export async function send(message: Message): Promise<void> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (answer !== true) throw new Error('The worker did not answer.');
}
