import type { Desk } from './desk.ts';
import { reasonOf } from './reason.ts';

/** Does one thing at a time; what came of it, good or bad, is always said. */
export async function doing(desk: Desk, work: () => Promise<string>): Promise<void> {
  if (desk.state.isBusy) return;
  desk.change({ isBusy: true, message: desk.texts().desk('busy') });
  const message = await work().catch((error: unknown) =>
    desk.texts().desk('failed.other', { reason: reasonOf(error, desk.texts()) }),
  );
  desk.change({ isBusy: false, message });
}
