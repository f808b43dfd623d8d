/**
 * A function that does what it is given, one thing at a time: of what comes while it is at something only the last is
 * done. Resolves when nothing is left to do; the work itself must not reject.
 */
export function lastOnly(): (work: () => Promise<void>) => Promise<void> {
  let next: (() => Promise<void>) | undefined;
  let running: Promise<void> | undefined;
  const doAll = async () => {
    for (let work = next; work; work = next) {
      next = undefined;
      await work();
    }
    running = undefined;
  };
  return (work) => {
    next = work;
    running ??= doAll();
    return running;
  };
}
