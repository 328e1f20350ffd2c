/** Long enough to gather what a page fails with at once, too short to be noticed. */
const GATHER_MS = 50;
const RETRY_MS = 200;
/** A worker that is being replaced is back long before; one that an update took away never comes. */
const MAX_TRIES = 25;
const MAX_WAITING = 500;

/** Sends things together that come together, in order, and again until they have arrived. */
export function createOutbox<Thing>(deliver: (things: readonly Thing[]) => Promise<unknown>): (thing: Thing) => void {
  let waiting: Thing[] = [];
  let isBusy = false;

  async function work(): Promise<void> {
    await pause(GATHER_MS);
    for (let tries = 0; waiting.length > 0 && tries < MAX_TRIES; tries += 1) {
      const things = waiting;
      try {
        await deliver(things);
        waiting = waiting.filter((thing) => !things.includes(thing));
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
