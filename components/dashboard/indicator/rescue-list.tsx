import { instantOfIso } from '../../../lib/domain/time.ts';
import { bothHoursText, hourText, remainingText } from '../../../lib/text/hours.ts';
import { OrderId } from '../../order-id.tsx';
import { PlainTable } from '../../plain-table.tsx';
import { MoreButton, usePaged } from '../paged.tsx';
import type { IndicatorViewProps } from '../view-props.ts';

/** The fewest orders to ship so that no closing of the horizon is over. */
export function RescueList({ indicator, pack, now, texts, acts }: IndicatorViewProps) {
  const { rescue } = indicator;
  const paged = usePaged(rescue?.orders ?? []);
  if (!rescue) return null;
  const days = pack.horizonDays;
  const ids = rescue.orders.map(({ orderId }) => orderId);
  return (
    <section>
      <h3>{texts.desk('rescue.title')}</h3>
      <p>
        {rescue.shipAtLeast === null
          ? texts.desk('rescue.none', { days })
          : rescue.shipAtLeast === 0
            ? texts.desk('rescue.zero', { days })
            : texts.desk('rescue.count', { count: rescue.shipAtLeast, days })}
      </p>
      {ids.length > 0 && (
        <>
          <button type="button" onClick={() => acts.onCopy(ids)}>
            {texts.desk('copy.all')}
          </button>
          <PlainTable
            caption={texts.desk('rescue.title')}
            head={[texts.desk('column.orderId'), texts.desk('column.deadline'), texts.desk('column.left')]}
            rows={paged.shown.map(({ orderId, deadlineAt }) => [
              <OrderId key="id" orderId={orderId} />,
              <span key="deadline" title={bothHoursText(instantOfIso(deadlineAt), now, texts, pack.zone)}>
                {hourText(instantOfIso(deadlineAt), now, texts)}
              </span>,
              remainingText(instantOfIso(deadlineAt), now, texts),
            ])}
            numbersFrom={2}
          />
          <MoreButton {...paged} texts={texts} />
        </>
      )}
    </section>
  );
}
