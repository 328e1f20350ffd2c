/** Long enough to gather what a page fails with at once, too short to be noticed. */
const GATHER_MS = 50;
const RETRY_MS = 200;
/** A worker that was ended while it started may leave a message without an answer for ever. */
const ANSWER_MS = 3_000;
/** A worker that is being replaced is back long before; one that an update took away never comes. */
const MAX_TRIES = 25;
const MAX_WAITING = 2_000;
/** A message of half a megabyte; the worker has other things to do between two of them. */
const MAX_AT_ONCE = 200;

/** Sends things together that come together, in order, and again until they have arrived: some may arrive twice. */
export function createOutbox<Thing>(deliver: (things: readonly Thing[]) => Promise<unknown>): (thing: Thing) => void {
  let waiting: Thing[] = [];
  let isBusy = false;

  async function work(): Promise<void> {
    await pause(GATHER_MS);
    for (let tries = 0; waiting.length > 0 && tries < MAX_TRIES; tries += 1) {
      const things = waiting.slice(0, MAX_AT_ONCE);
      try {
        await inTime(deliver(things));
        const arrived = new Set(things);
        waiting = waiting.filter((thing) => !arrived.has(thing));
        tries = 0;
      } catch {
        await pause(RETRY_MS);
      }
    }
    isBusy = false;
  }

  return (thing) => {
    waiting = [...waiting, thing].slice(-MAX_WAITING);
    if (isBusy) return;
    isBusy = true;
    void work();
  };
}

/** Rejects when it takes longer. */
async function inTime(delivery: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer.')), ANSWER_MS);
  });
  await Promise.race([delivery, late]).finally(() => clearTimeout(timer));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
