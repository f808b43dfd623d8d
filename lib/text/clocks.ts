/** What is due around the end of an activity (rules.md §6), in words. */
import type { Checklist } from '../domain/report.ts';
import { type Instant, instantOfIso } from '../domain/time.ts';
import type { DeskTexts } from './desk-texts.ts';

type Clock = NonNullable<Checklist['clocks']>[number];

/** `hour`: when it is due, as text. At that very instant it is not past yet; the cross-check only begins then. */
export function clockText({ id, dueAt }: Clock, now: Instant, hour: string, texts: DeskTexts): string {
  const due = texts.desk(`clock.${id}`, { hour });
  const isPast = id !== 'crossCheck' && now > instantOfIso(dueAt);
  return isPast ? texts.desk('clock.past', { due }) : due;
}
