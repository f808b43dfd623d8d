import type { Desk } from './desk.ts';
import { reasonOf } from './reason.ts';

/** Small changes one after the other: none is lost because another is still being saved. */
export function savingOn(desk: Desk): (work: () => Promise<unknown>) => void {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work).then(
      () => desk.change({ message: desk.texts().desk('settings.saved') }),
      (error: unknown) =>
        desk.change({
          message: desk.texts().desk('failed.other', { reason: reasonOf(error, desk.texts()) }),
        }),
    );
  };
}
