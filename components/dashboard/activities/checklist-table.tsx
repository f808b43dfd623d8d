import type { Check, Checklist } from '../../../lib/domain/report.ts';
import { type Instant, instantOfIso } from '../../../lib/domain/time.ts';
import { type ChecklistId, checkName, checkResult, fieldText } from '../../../lib/text/checks.ts';
import { clockText } from '../../../lib/text/clocks.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import { bothHoursText } from '../../../lib/text/hours.ts';
import { pageName } from '../../../lib/text/names.ts';
import { PlainTable } from '../../plain-table.tsx';
import type { DashboardActs } from '../dashboard-acts.ts';
import { Unfolding } from '../unfolding.tsx';

interface ChecklistTableProps {
  list: ChecklistId;
  checklist: Checklist;
  isOpen: boolean;
  now: Instant;
  zone: string | undefined;
  texts: DeskTexts;
  acts: DashboardActs;
}

/** What was checked of an activity, what came out, and the page to open where nothing is known. */
export function ChecklistTable({ list, checklist, isOpen, now, zone, texts, acts }: ChecklistTableProps) {
  const { checks, clocks = [], asOf } = checklist;
  const isPerProduct = checks.some(({ productId }) => productId !== undefined);
  const name = texts.desk(`list.${list}`);
  const outcome = outcomeText(checklist, list, texts);
  return (
    <Unfolding summary={[name, outcome].filter(Boolean).join(' · ')} isOpen={isOpen}>
      {() => (
        <>
          {clocks.map((clock) => (
            <p key={clock.id}>
              {clockText(clock, now, bothHoursText(instantOfIso(clock.dueAt), now, texts, zone), texts)}
            </p>
          ))}
          {list === 'postMortems' && (
            <p>
              <button type="button" onClick={() => acts.onSaveAppeal(checklist.activityId)}>
                {texts.desk('appeal.save')}
              </button>{' '}
              <span class="quiet">{texts.desk('appeal.note')}</span>
            </p>
          )}
          {asOf && (
            <p class="quiet">
              {texts.desk('postMortem.asOf', {
                hour: bothHoursText(instantOfIso(asOf), now, texts, zone),
              })}
            </p>
          )}
          <PlainTable
            caption={`${name} ${checklist.activityId}`}
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
        </>
      )}
    </Unfolding>
  );
}

/** How an exam came out, before it is opened; the fields of a post-mortem are no exam. */
function outcomeText({ checks }: Checklist, list: ChecklistId, texts: DeskTexts): string {
  if (list === 'postMortems' || list === 'crossChecks') return '';
  const failed = checks.filter(({ state }) => state === 'fail' || state === 'notMet').length;
  const unknown = checks.filter(({ state }) => state === 'unknown').length;
  if (failed + unknown === 0) return texts.desk('list.fine');
  return [
    failed > 0 && texts.desk('list.failed', { count: failed }),
    unknown > 0 && texts.desk('list.unknown', { count: unknown }),
  ]
    .filter(Boolean)
    .join(' · ');
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
  return (
    <button
      type="button"
      class="copy"
      onClick={() => (isField ? acts.onCopyText(fieldText(check, list, texts)) : acts.onCopy(orderIds))}
    >
      {isField ? texts.desk('copy.field') : texts.desk('copy.orders', { count: orderIds.length })}
      <span class="hidden-text"> {checkName(check, texts)}</span>
    </button>
  );
}
