import { OrderId } from '../../order-id.tsx';
import { MoreButton, usePaged } from '../paged.tsx';
import type { IndicatorViewProps } from '../view-props.ts';

/** The orders (or reviews) behind the numerator, by id; each is copied with one click. */
export function CountedAgainst({ indicator, texts, acts }: IndicatorViewProps) {
  const { id, defectIds } = indicator;
  const count = defectIds.length;
  const paged = usePaged(defectIds);
  return (
    <section>
      <h3>
        {id === 'negativeReview'
          ? texts.desk('defects.reviews', { count })
          : texts.desk('defects.orders', { count })}
      </h3>
      {count === 0 && <p class="quiet">{texts.desk('defects.none')}</p>}
      {count > 0 && (
        <button type="button" onClick={() => acts.onCopy(defectIds)}>
          {texts.desk('copy.all')}
        </button>
      )}
      <ul class="id-list">
        {paged.shown.map((orderId) => (
          <li key={orderId}>
            <button
              type="button"
              class="copy"
              aria-label={texts.say('copy.order', { orderId })}
              onClick={() => acts.onCopy([orderId])}
            >
              <OrderId orderId={orderId} />
            </button>
          </li>
        ))}
      </ul>
      <MoreButton {...paged} texts={texts} />
    </section>
  );
}
