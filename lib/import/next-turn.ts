/** Long work in slices, so that the tab stays responsive. */

/** Milliseconds of work between two turns of the event loop: under one frame. */
const SLICE = 12;

export type Breathe = () => Promise<void> | undefined;

/** A function that lets the tab breathe once the last time is longer ago than a slice, and stops when asked to. */
export function breathing(signal?: AbortSignal): Breathe {
  let since = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - since < SLICE) return undefined;
    return nextTurn().then(() => {
      signal?.throwIfAborted();
      since = performance.now();
    });
  };
}

/** A timer would be slowed down to one turn a second as soon as the seller looks at another tab. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
