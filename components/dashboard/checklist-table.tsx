import type { Check, Checklist } from '../../lib/domain/report.ts';
import { type Instant, instantOfIso } from '../../lib/domain/time.ts';
import { type ChecklistId, checkName, checkResult, fieldText } from '../../lib/text/checks.ts';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import { bothHoursText } from '../../lib/text/hours.ts';
import { pageName } from '../../lib/text/names.ts';
import { PlainTable } from '../plain-table.tsx';
import type { DashboardActs } from './dashboard-acts.ts';

interface ChecklistTableProps {
  list: ChecklistId;
  checklist: Checklist;
  now: Instant;
  zone: string | undefined;
  texts: DeskTexts;
  acts: DashboardActs;
}

/** What was checked of an activity, what came out, and the page to open where nothing is known. */
export function ChecklistTable({ list, checklist, now, zone, texts, acts }: ChecklistTableProps) {
  const { checks, clocks = [] } = checklist;
  const isPerProduct = checks.some(({ productId }) => productId !== undefined);
  const name = texts.desk(`list.${list}`);
  return (
    <details>
      <summary>{name}</summary>
      {clocks.map(({ id, dueAt }) => (
        <p key={id}>
          {texts.desk(`clock.${id}`, { hour: bothHoursText(instantOfIso(dueAt), now, texts, zone) })}
        </p>
      ))}
      <PlainTable
        caption={name}
        head={[
          name,
          ...(isPerProduct ? [texts.desk('column.product')] : []),
          texts.desk('column.result'),
          texts.desk('column.orders'),
          texts.desk('column.open'),
        ]}
        rows={checks.map((check) => [
          checkName(check, texts),
          ...(isPerProduct ? [check.skuId ?? check.productId ?? '–'] : []),
          checkResult(check, list, texts),
          <FieldCopy key="copy" check={check} list={list} texts={texts} acts={acts} />,
          check.openPage ? pageName(check.openPage, texts) : '–',
        ])}
      />
    </details>
  );
}

/** Copies the orders behind a check; of a post-mortem the whole field. */
function FieldCopy({
  check,
  list,
  texts,
  acts,
}: Pick<ChecklistTableProps, 'list' | 'texts' | 'acts'> & { check: Check }) {
  const orderIds = check.orderIds ?? [];
  const isField = list === 'postMortems' && check.state !== 'unknown';
  if (!isField && orderIds.length === 0) return <>–</>;
  const name = texts.desk('copy.fieldNamed', { name: checkName(check, texts) });
  return (
    <button
      type="button"
      class="copy"
      aria-label={name}
      title={name}
      onClick={() => (isField ? acts.onCopyText(fieldText(check, list, texts)) : acts.onCopy(orderIds))}
    >
      {isField ? texts.desk('copy.field') : orderIds.length}
    </button>
  );
}
