import type { StoreCard } from '../../../lib/domain/scorecard.ts';
import { isRunning } from '../../../lib/domain/taking-part.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { LEVELS, type Level } from '../../../lib/domain/vocabulary.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import { ageText } from '../../../lib/text/hours.ts';
import { indicatorName, storeName } from '../../../lib/text/names.ts';
import { rateText } from '../../../lib/text/rates.ts';
import { stalenessOf } from '../../../lib/text/staleness.ts';
import { leadingStreak } from '../../../lib/text/verdict/leading.ts';
import { shownVerdict } from '../../../lib/text/verdict/shown.ts';
import { LevelMark } from '../../level-mark.tsx';
import { PlainTable } from '../../plain-table.tsx';
import type { ViewProps } from '../view-props.ts';
import { StoreSettings } from './store-settings.tsx';

/** All stores side by side, the one at worst first, and what only the seller knows of each. */
export function StoresView(props: ViewProps) {
  const { scorecard, texts } = props;
  const stores = [...(scorecard?.stores ?? [])].sort((one, other) => rank(other.level) - rank(one.level));
  return (
    <section class="settings">
      <h2 class="view-title">{texts.desk('nav.stores')}</h2>
      {stores.length === 0 && <p class="quiet">{texts.desk('stores.empty')}</p>}
      {stores.length > 0 && (
        <>
          <p class="quiet">{texts.desk('stores.note')}</p>
          <StoresTable {...props} stores={stores} />
          {stores.map((card) => (
            <StoreSettings key={card.storeId} {...props} card={card} />
          ))}
        </>
      )}
    </section>
  );
}

function StoresTable(props: ViewProps & { stores: readonly StoreCard[] }) {
  const { stores, scorecard, now, texts } = props;
  const [first] = stores;
  return (
    <PlainTable
      caption={texts.desk('nav.stores')}
      head={[
        texts.desk('column.store'),
        texts.desk('column.level'),
        ...(first?.indicators ?? []).map(({ id }) => indicatorName(id, texts)),
        texts.desk('column.openOrders'),
        texts.desk('column.atRisk'),
        texts.desk('column.newest'),
      ]}
      rows={stores.map((card) => [
        <ShowButton key="show" {...props} shownCard={card} />,
        <LevelMark
          key="level"
          level={shownVerdict(scorecard, card, now, texts).level}
          streak={leadingStreak(card)}
          texts={texts}
        />,
        ...card.indicators.map(({ rate, limit }) => (rate === null ? '–' : rateText(rate, limit))),
        card.openOrderCount,
        card.activities.filter((each) => isRunning(each) && rank(each.risk) > rank('unknown')).length,
        readText(card, now, texts),
      ])}
      numbersFrom={2}
    />
  );
}

function ShowButton({ shownCard, card, texts, acts }: ViewProps & { shownCard: StoreCard }) {
  const store = storeName(shownCard, texts);
  const isShown = card?.storeId === shownCard.storeId;
  return (
    <button
      type="button"
      class="link"
      aria-pressed={isShown}
      title={isShown ? texts.desk('stores.shown') : texts.desk('stores.show', { store })}
      onClick={() => acts.onChooseStore(shownCard.storeId)}
    >
      {store}
    </button>
  );
}

function readText(card: StoreCard, now: Instant, texts: DeskTexts): string {
  const { readAt } = stalenessOf(card, now);
  return readAt === undefined ? '–' : ageText(readAt, now, texts);
}

/** From calm to worst; what cannot be told stands between. */
function rank(level: Level): number {
  return LEVELS.indexOf(level);
}
