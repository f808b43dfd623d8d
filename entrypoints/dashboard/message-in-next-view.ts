import type { DeskState } from './desk.ts';

type Said = Pick<DeskState, 'message' | 'isBusy' | 'judged'>;

/** What came of an act is said where it was done; that it lasts, or that no records can be read, in every view. */
export function messageInNextView({ message, isBusy, judged }: Said): string | undefined {
  return isBusy || !judged ? message : undefined;
}
