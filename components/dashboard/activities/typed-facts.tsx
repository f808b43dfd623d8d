import { DEMO_STORE_ID } from '../../../lib/domain/demo-store-id.ts';
import type { ShownStore } from '../../../lib/domain/judged.ts';
import type { ActivityReport } from '../../../lib/domain/report.ts';
import type { ViewProps } from '../view-props.ts';
import { AfterForm } from './after-form.tsx';
import { ExpectedSalesForm } from './expected-sales-form.tsx';

interface TypedFactsProps extends Pick<ViewProps, 'now' | 'texts' | 'acts'> {
  store: ShownStore;
  activity: ActivityReport;
}

/** What she can add to the records of an activity; nothing to those of the made-up store. */
export function TypedFacts({ store, activity: { activityId, phase }, ...rest }: TypedFactsProps) {
  const activity = store.facts.activities.find((known) => known.activityId === activityId);
  const hasPostMortem = store.report.postMortems.some((each) => each.activityId === activityId);
  if (!activity || store.facts.store.storeId === DEMO_STORE_ID) return null;
  return (
    <>
      {phase !== 'ended' && <ExpectedSalesForm {...rest} activity={activity} />}
      {hasPostMortem && <AfterForm {...rest} activity={activity} />}
    </>
  );
}
