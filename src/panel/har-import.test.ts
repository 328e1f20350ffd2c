import { describe, expect, it } from 'vitest';
import { createHarImport, type HarReader } from './har-import.ts';
import type { HarMessage } from './read-log.ts';
import { tabWith } from './testing/exchange.ts';

function reader(): HarReader & { isOver: boolean; say(message: HarMessage): void } {
  return {
    isOver: false,
    onmessage: null,
    onerror: null,
    postMessage: () => undefined,
    terminate() {
      this.isOver = true;
    },
    say(data) {
      this.onmessage?.(new MessageEvent('message', { data }));
    },
  };
}

const file = (name: string) => new File(['{}'], name);

describe('opening a HAR file', () => {
  it('tells its progress, then hands over what was read and ends the worker', () => {
    const worker = reader();
    const read: string[] = [];
    const opening = createHarImport(
      () => worker,
      ({ name, entries }) => read.push(`${name} ${entries}`),
    );
    opening.open(file('a.har'));
    worker.say({ type: 'progress', done: 250, total: 900 });
    expect(opening.state.value).toEqual({ kind: 'reading', name: 'a.har', done: 250, total: 900 });
    worker.say({ type: 'read', tab: tabWith([]), entries: 900 });
    expect(opening.state.value).toEqual({ kind: 'idle' });
    expect(read).toEqual(['a.har 900']);
    expect(worker.isOver).toBe(true);
  });

  it('says why a file cannot be read', () => {
    const worker = reader();
    const opening = createHarImport(
      () => worker,
      () => undefined,
    );
    opening.open(file('notes.txt'));
    worker.say({ type: 'failed', reason: 'It is not JSON' });
    expect(opening.state.value).toEqual({ kind: 'failed', name: 'notes.txt', reason: 'It is not JSON' });
  });

  it('can be cancelled, and a second file ends the first', () => {
    const workers = [reader(), reader()];
    let next = 0;
    const opening = createHarImport(
      () => workers[next++] ?? reader(),
      () => undefined,
    );
    opening.open(file('a.har'));
    opening.open(file('b.har'));
    expect(workers.map(({ isOver }) => isOver)).toEqual([true, false]);
    opening.cancel();
    expect(workers[1]?.isOver).toBe(true);
    expect(opening.state.value).toEqual({ kind: 'idle' });
  });
});
