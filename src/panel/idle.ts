import type { Schedule } from './verdicts.ts';

/** Milliseconds at a stretch: a keystroke that comes in between must not wait longer. */
const SLICE = 8;

/** Work in the pauses of the page. */
export const inPauses: Schedule = (work) => {
  const handle = requestIdleCallback(
    () => {
      const end = performance.now() + SLICE;
      work(() => performance.now() > end);
    },
    { timeout: 200 },
  );
  return () => {
    cancelIdleCallback(handle);
  };
};
