import type { Scorecard, StoreCard } from '../lib/domain/scorecard.ts';
import type { Instant } from '../lib/domain/time.ts';
import { chosenStore } from '../lib/text/chosen-store.ts';
import { pageNotices, troubleText } from '../lib/text/notices.ts';
import type { Texts } from '../lib/text/texts.ts';
import type { Verdict } from '../lib/text/verdict/judged.ts';
import { verdictOf } from '../lib/text/verdict/verdict.ts';
import { ActivityRisks } from './activity-risks.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { FreshnessLine } from './freshness-line.tsx';
import { Meter } from './meter.tsx';
import { NoticeList } from './notice-list.tsx';
import { StoreSwitch } from './store-switch.tsx';
import { VerdictLine } from './verdict-line.tsx';

/** The actions that need a page of their own: a file chooser would close the popup. */
export type DashboardAction = 'overview' | 'export' | 'back-up' | 'restore';

export interface PopupViewProps {
  scorecard: Scorecard | undefined;
  /** The store the seller chose, if any. */
  storeId: string | undefined;
  now: Instant;
  texts: Texts;
  /** How many order ids were copied just now; 0 for none. */
  copied: number;
  onChooseStore(storeId: string): void;
  onOpen(action: DashboardAction): void;
  onCopy(orderIds: string[]): void;
}

const SHOWN_DEADLINES = 3;

/** Everything a glance needs: what is wrong with the picture, the verdict, the figures, the next deadlines. */
export function PopupView(props: PopupViewProps) {
  const { scorecard, storeId, now, texts, onChooseStore, onOpen } = props;
  const stores = scorecard?.stores ?? [];
  const card = chosenStore(stores, storeId);
  const troubles = (scorecard?.troubles ?? []).map((trouble) => troubleText(trouble, texts));
  const zone = scorecard?.rulePack.zone;
  return (
    <div class="popup">
      <header>
        <h1>{texts.say('product')}</h1>
        {card && <StoreSwitch cards={stores} chosen={card} texts={texts} onChoose={onChooseStore} />}
      </header>
      <main>
        <NoticeList sentences={[...troubles, ...(card ? pageNotices(card, texts) : [])]} />
        <VerdictLine verdict={shownVerdict(card, troubles.length > 0, now, texts, zone)} />
        {card ? <StoreGlance {...props} card={card} zone={zone} /> : <EmptyState texts={texts} />}
      </main>
      <footer>
        <button type="button" class="primary" onClick={() => onOpen('overview')}>
          {texts.say('button.openDashboard')}
        </button>
        <button type="button" onClick={() => onOpen('export')}>
          {texts.say('button.exportReport')}
        </button>
        <button type="button" onClick={() => onOpen('back-up')}>
          {texts.say('button.backUp')}
        </button>
        <button type="button" onClick={() => onOpen('restore')}>
          {texts.say('button.restore')}
        </button>
      </footer>
    </div>
  );
}

function StoreGlance({
  card,
  zone,
  now,
  texts,
  copied,
  onCopy,
}: PopupViewProps & { card: StoreCard; zone: string | undefined }) {
  return (
    <>
      <div class="meters">
        {card.indicators.map((indicator) => (
          <Meter key={indicator.id} figure={indicator} texts={texts} />
        ))}
      </div>
      <DeadlineList
        orders={card.deadlines.slice(0, SHOWN_DEADLINES)}
        total={card.openOrderCount}
        now={now}
        texts={texts}
        zone={zone}
        copied={copied}
        onCopy={onCopy}
      />
      <ActivityRisks activities={card.activities} texts={texts} />
      <FreshnessLine card={card} now={now} texts={texts} />
    </>
  );
}

/** With a trouble, or without any record, nothing looks calm. */
function shownVerdict(
  card: StoreCard | undefined,
  isTroubled: boolean,
  now: Instant,
  texts: Texts,
  zone: string | undefined,
): Verdict {
  if (!card) return { level: 'unknown', fact: texts.say('empty.title') };
  const verdict = verdictOf(card, now, texts, zone);
  return isTroubled && verdict.level === 'good' ? { ...verdict, level: 'unknown' } : verdict;
}
