import { useState } from 'preact/hooks';
import { OrderId } from '../order-id.tsx';
import type { IndicatorViewProps } from './indicator-view.tsx';

const PAGE = 200;

/** The orders (or reviews) behind the numerator, by id; each is copied with one click. */
export function CountedAgainst({ indicator, texts, acts }: IndicatorViewProps) {
  const [shown, setShown] = useState(PAGE);
  const { id, defectIds } = indicator;
  const count = defectIds.length;
  const rest = Math.min(PAGE, count - shown);
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
          {texts.say('copy.all')}
        </button>
      )}
      <ul class="id-list">
        {defectIds.slice(0, shown).map((orderId) => (
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
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + PAGE)}>
          {texts.desk('board.more', { count: rest })}
        </button>
      )}
    </section>
  );
}
