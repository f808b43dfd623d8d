import type { ActivityReport } from '../domain/report.ts';
import type { DeskTexts } from './desk-texts.ts';

/** By the calendar, and whether she is in it, where a page said so. */
export function stageText(
  { phase, enrolment }: Pick<ActivityReport, 'phase' | 'enrolment'>,
  texts: DeskTexts,
): string {
  const stage = texts.desk(`phase.${phase}`);
  return enrolment === undefined ? stage : `${stage} · ${texts.desk(`enrolment.${enrolment}`)}`;
}
