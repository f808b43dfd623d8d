import { type IsoInstant, instantOfIso } from '../../../lib/domain/time.ts';
import { INDICATOR_IDS } from '../../../lib/domain/vocabulary.ts';
import { ageText } from '../../../lib/text/hours.ts';
import { indicatorName, pageName } from '../../../lib/text/names.ts';
import { OrderId } from '../../order-id.tsx';
import { PlainTable } from '../../plain-table.tsx';
import { RefreshRound } from '../../refresh-round.tsx';
import { MoreButton, usePaged } from '../paged.tsx';
import type { StoreViewProps } from '../view-props.ts';
import { DriftList } from './drift-list.tsx';

/** What the figures rest on: how much was seen of each, and which pages were read when. */
export function CoverageView({ store, now, texts }: StoreViewProps) {
  const { coverage } = store.report;
  const age = (iso: IsoInstant | undefined) => (iso ? ageText(instantOfIso(iso), now, texts) : '–');
  const known = INDICATOR_IDS.flatMap((id) => {
    const seen = coverage[id];
    return seen ? [{ id, seen }] : [];
  });
  return (
    <section>
      <h2 class="view-title">{texts.desk('nav.coverage')}</h2>
      <h3>{texts.desk('coverage.title')}</h3>
      <p class="quiet">{texts.desk(known.length > 0 ? 'coverage.note' : 'coverage.none')}</p>
      {known.length > 0 && (
        <PlainTable
          caption={texts.desk('coverage.title')}
          head={[
            texts.desk('column.indicator'),
            texts.desk('column.open'),
            texts.desk('column.known'),
            texts.desk('column.unseen'),
            texts.desk('column.days'),
            texts.desk('column.newest'),
          ]}
          rows={known.map(({ id, seen }) => [
            indicatorName(id, texts),
            seen.openPage ? pageName(seen.openPage, texts) : '–',
            seen.known,
            seen.unseen ?? texts.desk('coverage.unseenUnknown'),
            `${seen.completeDays} / ${seen.windowDays}`,
            age(seen.newestReadingAt),
          ])}
          numbersFrom={2}
        />
      )}
      <DetailsToOpen store={store} texts={texts} />
      <RefreshRound steps={store.card.refreshRound} activities={store.card.activities} texts={texts} />
      <DriftList pages={store.card.pages} now={now} texts={texts} />
      <h3>{texts.desk('pages.title')}</h3>
      {store.card.pages.length === 0 && <p class="quiet">{texts.desk('pages.empty')}</p>}
      {store.card.pages.length > 0 && (
        <PlainTable
          caption={texts.desk('pages.title')}
          head={[
            texts.desk('column.page'),
            texts.desk('column.state'),
            texts.desk('column.newest'),
            texts.desk('column.problems'),
          ]}
          rows={store.card.pages.map(({ page, state, readAt, problems }) => [
            pageName(page, texts),
            texts.desk(`pageState.${state}`),
            age(readAt),
            problems,
          ])}
          numbersFrom={2}
        />
      )}
    </section>
  );
}

/** Orders that cannot be counted from lists alone, each with the page that tells more. */
function DetailsToOpen({ store, texts }: Pick<StoreViewProps, 'texts' | 'store'>) {
  const { coverage, indicators, activities } = store.report;
  const judged = [...indicators, ...activities.flatMap((activity) => activity.indicators)];
  const ids = [
    ...new Set([
      ...INDICATOR_IDS.flatMap((id) => coverage[id]?.orderIds ?? []),
      ...judged.flatMap(({ undatedCancellations = [] }) => undatedCancellations),
    ]),
  ].sort();
  const paged = usePaged(ids);
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>{texts.desk('coverage.details', { count: ids.length })}</summary>
      <ul class="id-list">
        {paged.shown.map((orderId) => (
          <li key={orderId}>
            <OrderId orderId={orderId} />
          </li>
        ))}
      </ul>
      <MoreButton {...paged} texts={texts} />
    </details>
  );
}
