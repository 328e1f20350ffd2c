/** Lets a test and the pages of its server wait for each other, by the names of steps. */
export interface Steps {
  /** A page is there. Resolves when the test lets it go on. */
  reached(step: string): Promise<void>;
  /** Resolves when a page is there. */
  at(step: string): Promise<void>;
  go(step: string): void;
}

export function createSteps(): Steps {
  const gates = new Map<string, { here: Gate; free: Gate }>();

  function gateOf(step: string): { here: Gate; free: Gate } {
    const gate = gates.get(step) ?? { here: createGate(), free: createGate() };
    gates.set(step, gate);
    return gate;
  }

  return {
    reached(step) {
      gateOf(step).here.open();
      return gateOf(step).free.opened;
    },
    at: (step) => gateOf(step).here.opened,
    go: (step) => gateOf(step).free.open(),
  };
}

interface Gate {
  opened: Promise<void>;
  open(): void;
}

function createGate(): Gate {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
