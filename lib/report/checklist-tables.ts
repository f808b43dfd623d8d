import type { Checklist } from '../domain/report.ts';
import { instantOfIso } from '../domain/time.ts';
import { type Child, el } from '../drawing/node.ts';
import { type ChecklistId, checkName, checkResult } from '../text/checks.ts';
import type { DeskTexts } from '../text/desk-texts.ts';
import { datedHoursText } from '../text/hours.ts';
import { pageName } from '../text/names.ts';
import { idList, paragraphs, table } from './pieces.ts';

/** What was checked of an activity, with the orders behind it, and by when what is due. `zone`: of the rule pack. */
export function checklistTables(
  { list, checklist }: { list: ChecklistId; checklist: Checklist },
  texts: DeskTexts,
  zone: string,
): Child {
  const { checks, clocks = [], asOf } = checklist;
  const isPerProduct = checks.some(({ productId }) => productId !== undefined);
  const hasPages = checks.some(({ openPage }) => openPage !== undefined);
  const dues = clocks.map(({ id, dueAt }) =>
    texts.desk(`clock.${id}`, { hour: datedHoursText(instantOfIso(dueAt), texts, zone) }),
  );
  return [
    asOf &&
      el('p', {}, texts.desk('postMortem.asOf', { hour: datedHoursText(instantOfIso(asOf), texts, zone) })),
    table(
      texts.desk(`list.${list}`),
      [
        texts.desk('export.check'),
        ...(isPerProduct ? [texts.desk('column.product')] : []),
        texts.desk('column.result'),
        ...(hasPages ? [texts.desk('column.open')] : []),
      ],
      checks.map((check) => [
        checkName(check, texts),
        ...(isPerProduct ? [check.skuId ?? check.productId ?? '–'] : []),
        [checkResult(check, list, texts), idList(check.orderIds ?? [])],
        ...(hasPages
          ? [el('span', { class: 'whole' }, check.openPage ? pageName(check.openPage, texts) : '–')]
          : []),
      ]),
    ),
    ...paragraphs(dues),
  ];
}
