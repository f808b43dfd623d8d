/** The lists before, during and after an activity, in words: what is checked, what came out, made of what. */
import type { CheckId } from '../domain/check-ids.ts';
import type { Check, CheckGroup, Checklist, StoreReport } from '../domain/report.ts';
import { INDICATOR_IDS } from '../domain/vocabulary.ts';
import type { DeskTexts } from './desk-texts.ts';
import { indicatorName } from './names.ts';
import { amountText, countText, rateText } from './rates.ts';

export const CHECKLISTS = ['preCheck', 'liveMonitor', 'postMortems', 'reEntry', 'crossChecks'] as const;
export type ChecklistId = (typeof CHECKLISTS)[number];

const SHARES: readonly CheckId[] = ['shipRate', 'trackingCoverage', 'repeatBuyers'];
const MISMATCHES: readonly CheckId[] = ['priceMatch', 'stockAtOrder'];
const MONEY: readonly CheckId[] = ['revenue', 'discount'];
const RATINGS: readonly CheckId[] = ['described', 'service', 'logistics'];
/** Findings that are one list, not groups. */
const UNGROUPED: readonly CheckId[] = ['priceMismatches', 'evidence'];
/** The part of the evidence that is reviews. */
const REVIEWS = 'reviews';
const CAUSES = [
  'handedOverNotSynced',
  'numberInvalid',
  'uploadedLate',
  'notShipped',
  'invalid',
  'suspected',
  'stock 0',
] as const;

/** The lists that have something to say of this activity, in the order of its life. */
export function checklistsOf(
  report: Pick<StoreReport, ChecklistId>,
  activityId: string,
): { list: ChecklistId; checklist: Checklist }[] {
  return CHECKLISTS.flatMap((list) =>
    (report[list] ?? [])
      .filter((checklist) => checklist.activityId === activityId && checklist.checks.length > 0)
      .map((checklist) => ({ list, checklist })),
  );
}

export function checkName({ id }: Check, texts: DeskTexts): string {
  return texts.desk(`guide.${id}`);
}

/** A field of a post-mortem is a finding, not an exam: what was found stands instead of pass and fail. */
export function checkResult(check: Check, list: ChecklistId, texts: DeskTexts): string {
  if (list === 'postMortems' && check.state !== 'unknown') return foundText(check, texts);
  if (list === 'crossChecks' && check.figure !== undefined) {
    const figure = checkFigure(check, texts);
    return check.state === 'pass' ? figure : texts.desk('amount.ofSeen', { figure });
  }
  if (check.id === 'correctiveAction' && check.state === 'unknown') return texts.desk('check.unwritten');
  const state = texts.desk(`check.${check.state}`);
  const figure = isOfSeenOrders(check)
    ? texts.desk('amount.ofSeen', { figure: checkFigure(check, texts) })
    : checkFigure(check, texts);
  const earliest = check.earliestDay && texts.desk('amount.earliest', { day: check.earliestDay });
  return [state, figure, earliest].filter(Boolean).join(' · ');
}

/** It passed on the orders that were seen, and there are others. */
function isOfSeenOrders({ id, state, figure, limit }: Check): boolean {
  if (state !== 'unknown' || figure === undefined) return false;
  return SHARES.includes(id) || MISMATCHES.includes(id) || (id === 'lowestPrice' && limit !== undefined);
}

/** The figure a check rests on; empty where it has none. */
export function checkFigure({ id, figure, limit, text }: Check, texts: DeskTexts): string {
  if (id === 'carrier') return text ?? '';
  if (figure === undefined) return '';
  if (SHARES.includes(id)) return rateText(figure);
  if (MONEY.includes(id))
    return texts.desk('amount.money', { figure: amountText(figure), currency: text ?? '' });
  if (id === 'roi') return figure.toFixed(2);
  if (MISMATCHES.includes(id)) return texts.desk('amount.orders', { figure });
  if (id === 'freshness') return texts.desk('amount.minutesAgo', { figure });
  if (id === 'lowestPrice' && limit !== undefined) {
    return texts.desk('amount.lowest', {
      figure: amountText(figure),
      limit: amountText(limit),
      currency: text ?? '',
    });
  }
  if (RATINGS.includes(id) || id === 'stock') {
    return limit === undefined ? countText(figure) : texts.desk('amount.needed', { figure, limit });
  }
  return limit === undefined ? countText(figure) : texts.desk('amount.days', { figure });
}

/** One field as text to paste into an appeal: its name, what was found, and the orders behind each part of it. */
export function fieldText(check: Check, list: ChecklistId, texts: DeskTexts): string {
  const groups = (check.groups ?? []).filter(({ orderIds }) => orderIds.length > 0);
  return [
    checkName(check, texts),
    checkResult(check, list, texts),
    ...groups.flatMap((group) => [
      ...(groups.length > 1 ? [groupText(check.id, group, texts)] : []),
      ...group.orderIds,
    ]),
  ].join('\n');
}

function foundText(check: Check, texts: DeskTexts): string {
  if (check.id === 'correctiveAction') return check.text ?? texts.desk('check.unwritten');
  const groups = check.groups ?? [];
  if (groups.length === 0) return texts.desk('amount.nothing');
  return groups.map((group) => groupText(check.id, group, texts)).join(' · ');
}

function groupText(id: CheckId, group: CheckGroup, texts: DeskTexts): string {
  const count = group.count ?? group.orderIds.length;
  if (UNGROUPED.includes(id))
    return texts.desk(group.name === REVIEWS ? 'amount.reviews' : 'amount.count', { count });
  const named = { name: checkGroupName(group, texts), count };
  if (id === 'failingIndicator') return texts.desk('amount.groupDays', named);
  return texts.desk(id === 'negativeReviews' ? 'amount.groupReviews' : 'amount.group', named);
}

/** A word of the records stays as the platform prints it; one of ours is said in the reader's language. */
export function checkGroupName({ name }: CheckGroup, texts: DeskTexts): string {
  if (name === '') return texts.desk('amount.unnamed');
  const indicator = INDICATOR_IDS.find((id) => id === name);
  if (indicator) return indicatorName(indicator, texts);
  const cause = CAUSES.find((known) => known === name);
  return cause ? texts.desk(`cause.${cause}`) : name;
}
