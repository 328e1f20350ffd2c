/** Takes errands for something that is not ready yet and hands them over in order; later ones at once. */
export function createInbox<Receiver>(ready: Promise<Receiver>): (errand: (receiver: Receiver) => void) => void {
  let receiver: Receiver | undefined;
  let waiting: ((receiver: Receiver) => void)[] = [];
  void ready.then((it) => {
    receiver = it;
    const errands = waiting;
    waiting = [];
    for (const errand of errands) errand(it);
  });
  return (errand) => {
    if (receiver === undefined) waiting.push(errand);
    else errand(receiver);
  };
}
