/** The part of a stream that is needed; tests pass their own. */
interface Sink {
  write(text: string, done: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: () => void): unknown;
}

/** Text on its way to a terminal, a file or another program. */
export interface Output {
  write(text: string): Promise<void>;
  /** Hands over what was collected. */
  flush(): Promise<void>;
  /** Whoever was reading has gone, as `head` does: there is no use in going on. */
  readonly isClosed: boolean;
}

const CHUNK = 64 * 1024;

/** Collects text into chunks: a report of a large file is made of very many small pieces. */
export function openOutput(sink: Sink): Output {
  let isClosed = false;
  let waiting = '';
  sink.on('error', () => {
    isClosed = true;
  });
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    if (text === '' || isClosed) return;
    await new Promise<void>((resolve) => {
      sink.write(text, (error) => {
        if (error) isClosed = true;
        resolve();
      });
    });
  };
  return {
    async write(text) {
      waiting += text;
      if (waiting.length >= CHUNK) await flush();
    },
    flush,
    get isClosed() {
      return isClosed;
    },
  };
}
