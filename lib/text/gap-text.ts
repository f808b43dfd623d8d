/** The differences between ERP and platform as text to paste: a head, then a line for each order, cells by tabs. */
import type { ErpGap } from '../domain/erp-gap.ts';
import { instantOfIso } from '../domain/time.ts';
import type { DeskTexts } from './desk-texts.ts';
import { datedHoursText } from './hours.ts';

/** What the cells of a difference are. */
export function gapHead(texts: DeskTexts): string[] {
  return [
    texts.desk('column.orderId'),
    texts.desk('erp.kind'),
    texts.desk('column.deadline'),
    texts.desk('erp.there'),
    texts.desk('erp.here'),
    texts.desk('erp.shippedThere'),
  ];
}

export function gapText(gaps: readonly ErpGap[], texts: DeskTexts): string {
  const hour = (iso: string | undefined) => (iso ? datedHoursText(instantOfIso(iso), texts) : '');
  const lines = gaps.map((gap) => [
    gap.orderId,
    texts.desk(`gap.${gap.kind}`),
    hour(gap.deadlineAt),
    gap.numbersThere.join(' '),
    gap.numbersHere.join(' '),
    gap.shippedThereAt ? hour(gap.shippedThereAt) : (gap.shippedThereOn ?? ''),
  ]);
  return [gapHead(texts), ...lines].map((cells) => cells.join('\t')).join('\n');
}
