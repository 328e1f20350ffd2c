import { openGate } from './open-gate.ts';

// A classic script has no exports: `loadGate` finds it here.
globalThis.openGate = openGate;
