import type { Activity } from '../../../lib/domain/facts.ts';
import type { ViewProps } from '../view-props.ts';

/** How many of each product she expects to sell: the stock is checked against it before the activity. */
export function ExpectedSalesForm({
  activity,
  texts,
  acts,
}: Pick<ViewProps, 'texts' | 'acts'> & { activity: Activity }) {
  const { storeId, activityId, products = [] } = activity;
  if (products.length === 0) return null;
  return (
    <details class="typed">
      <summary>{texts.desk('typed.expectedSales')}</summary>
      <p class="quiet">{texts.desk('typed.expectedSalesNote')}</p>
      {products.map(({ productId, skuId, title, expectedSales }) => (
        <label key={`${productId}/${skuId}`} class="row">
          {[title, skuId ?? productId].filter(Boolean).join(' · ')}
          <input
            type="number"
            min={0}
            value={expectedSales ?? ''}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              const isCount = Number.isInteger(valueAsNumber) && valueAsNumber >= 0;
              const value = isCount ? valueAsNumber : undefined;
              acts.onType({ kind: 'expectedSales', storeId, activityId, productId, skuId, value });
            }}
          />
        </label>
      ))}
    </details>
  );
}
