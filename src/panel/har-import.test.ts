import { describe, expect, it } from 'vitest';
import { createHarImport, type HarReader, type ReadFile } from './har-import.ts';
import type { HarMessage } from './read-log.ts';
import { exchange } from './testing/exchange.ts';

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

const ignored = { onPart: () => undefined, onRead: () => undefined };
const file = (name: string) => new File(['{}'], name);

describe('opening a HAR file', () => {
  it('tells its progress, then hands over what was read and ends the worker', () => {
    const worker = reader();
    const read: ReadFile[] = [];
    const opening = createHarImport(() => worker, { onPart: () => undefined, onRead: (har) => read.push(har) });
    opening.open(file('a.har'));
    worker.say({ type: 'part', done: 1, total: 2, failures: [exchange({ id: '0' })], traces: [] });
    expect(opening.state.value).toEqual({ kind: 'reading', name: 'a.har', done: 1, total: 2 });
    worker.say({ type: 'part', done: 2, total: 2, failures: [exchange({ id: '1' })], traces: [] });
    expect(read).toEqual([]);
    worker.say({ type: 'done', unread: [{ entry: 2, lacks: 'a response' }] });
    expect(opening.state.value).toEqual({ kind: 'idle' });
    expect(read.map(({ name, failures }) => [name, failures.map(({ id }) => id)])).toEqual([['a.har', ['0', '1']]]);
    expect(read[0]?.unread).toEqual([{ entry: 2, lacks: 'a response' }]);
    expect(worker.isOver).toBe(true);
  });

  it('says why a file cannot be read', () => {
    const worker = reader();
    const opening = createHarImport(() => worker, ignored);
    opening.open(file('notes.txt'));
    worker.say({ type: 'failed', reason: 'It is not JSON' });
    expect(opening.state.value).toEqual({ kind: 'failed', name: 'notes.txt', reason: 'It is not JSON' });
  });

  it('repeats nothing of what its worker failed with', () => {
    const worker = reader();
    const opening = createHarImport(() => worker, ignored);
    opening.open(file('a.har'));
    const event = Object.assign(new Event('error'), { message: 'hunter2 is not JSON' });
    Reflect.apply(worker.onerror ?? String, worker, [event]);
    expect(opening.state.value).toEqual({ kind: 'failed', name: 'a.har', reason: 'reading it failed' });
  });

  it('can be cancelled, and a second file ends the first', () => {
    const workers = [reader(), reader()];
    let next = 0;
    const opening = createHarImport(() => workers[next++] ?? reader(), ignored);
    opening.open(file('a.har'));
    opening.open(file('b.har'));
    expect(workers.map(({ isOver }) => isOver)).toEqual([true, false]);
    opening.cancel();
    expect(workers[1]?.isOver).toBe(true);
    expect(opening.state.value).toEqual({ kind: 'idle' });
  });
});
