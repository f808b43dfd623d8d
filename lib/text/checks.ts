import type { Check, StoreReport } from '../domain/report.ts';

export const CHECKLISTS = ['preCheck', 'liveMonitor', 'postMortems', 'reEntry'] as const;
export type ChecklistId = (typeof CHECKLISTS)[number];

/** The lists that have something to say of this activity, in the order of its life. */
export function checklistsOf(
  report: Pick<StoreReport, ChecklistId>,
  activityId: string,
): { list: ChecklistId; checks: Check[] }[] {
  return CHECKLISTS.flatMap((list) =>
    report[list]
      .filter((checklist) => checklist.activityId === activityId)
      .map(({ checks }) => ({ list, checks })),
  );
}
