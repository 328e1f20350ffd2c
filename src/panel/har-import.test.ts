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
const given = (...names: string[]) => ({ files: names.map((name) => new File(['{}'], name)), folders: [] });
const done = { type: 'done', files: ['a.har'], unread: [], twice: 0, refused: [] } as const;

describe('opening a HAR file', () => {
  it('tells its progress, then hands over what was read and ends the worker', () => {
    const worker = reader();
    const read: ReadFile[] = [];
    const opening = createHarImport(() => worker, { onPart: () => undefined, onRead: (har) => read.push(har) });
    opening.open(given('a.har'));
    worker.say({ type: 'part', done: 1, total: 2, failures: [exchange({ id: '0' })], traces: [] });
    expect(opening.state.value).toEqual({ kind: 'reading', names: 'a.har', done: 1, total: 2 });
    worker.say({ type: 'part', done: 2, total: 2, failures: [exchange({ id: '1' })], traces: [] });
    expect(read).toEqual([]);
    worker.say({ ...done, unread: [{ entry: 2, lacks: 'a response' }] });
    expect(opening.state.value).toEqual({ kind: 'idle' });
    expect(read.map(({ files, failures }) => [files, failures.map(({ id }) => id)])).toEqual([[['a.har'], ['0', '1']]]);
    expect(read[0]?.unread).toEqual([{ entry: 2, lacks: 'a response' }]);
    expect(worker.isOver).toBe(true);
  });

  it('says why a file cannot be read', () => {
    const worker = reader();
    const opening = createHarImport(() => worker, ignored);
    opening.open(given('notes.txt'));
    const refused = [{ name: 'notes.txt', reason: 'it is not JSON' }];
    worker.say({ type: 'failed', refused });
    expect(opening.state.value).toEqual({ kind: 'failed', refused });
  });

  it('reads what is given together as one, and says what of it could not be read', () => {
    const worker = reader();
    const read: ReadFile[] = [];
    const posted: string[] = [];
    worker.postMessage = (files) => posted.push(...files.map(({ name }) => name));
    const opening = createHarImport(() => worker, { onPart: () => undefined, onRead: (har) => read.push(har) });
    opening.open({ ...given('a.har', 'b.har', 'c.png'), folders: ['logs'] });
    expect(opening.state.value).toMatchObject({ kind: 'reading', names: 'a.har, b.har and c.png' });
    expect(posted).toEqual(['a.har', 'b.har', 'c.png']);
    const refused = [{ name: 'c.png', reason: 'it is not JSON' }];
    worker.say({ ...done, files: ['a.har', 'b.har'], twice: 3, refused });
    expect(read).toMatchObject([{ files: ['a.har', 'b.har'], twice: 3, refused: [...refused, { name: 'logs' }] }]);
  });

  it('starts no reading of a folder alone', () => {
    const opening = createHarImport(() => reader(), ignored);
    opening.open({ files: [], folders: ['logs'] });
    const reason = expect.stringContaining('it is a folder') as string;
    expect(opening.state.value).toEqual({ kind: 'failed', refused: [{ name: 'logs', reason }] });
  });

  it('repeats nothing of what its worker failed with', () => {
    const worker = reader();
    const opening = createHarImport(() => worker, ignored);
    opening.open(given('a.har'));
    const event = Object.assign(new Event('error'), { message: 'hunter2 is not JSON' });
    Reflect.apply(worker.onerror ?? String, worker, [event]);
    expect(opening.state.value).toEqual({
      kind: 'failed',
      refused: [{ name: 'a.har', reason: 'reading it failed' }],
    });
  });

  it('can be cancelled, and what is given next ends what was before', () => {
    const workers = [reader(), reader()];
    let next = 0;
    const opening = createHarImport(() => workers[next++] ?? reader(), ignored);
    opening.open(given('a.har'));
    opening.open(given('b.har'));
    expect(workers.map(({ isOver }) => isOver)).toEqual([true, false]);
    opening.cancel();
    expect(workers[1]?.isOver).toBe(true);
    expect(opening.state.value).toEqual({ kind: 'idle' });
  });
});
