import { DEMO_STORE_ID } from '../lib/domain/demo-store-id.ts';
import type { Scorecard } from '../lib/domain/scorecard.ts';
import type { Instant, IsoInstant } from '../lib/domain/time.ts';
import { chosenStore, shownStores } from '../lib/text/chosen-store.ts';
import { pageNotices, troubleText } from '../lib/text/notices.ts';
import type { Texts } from '../lib/text/texts.ts';
import { isDoubtful, shownVerdict } from '../lib/text/verdict/shown.ts';
import { DemoBanner } from './demo-banner.tsx';
import { EmptyState } from './empty-state.tsx';
import { FreshnessLine } from './freshness-line.tsx';
import { LimitsLine } from './limits-line.tsx';
import { NoticeList } from './notice-list.tsx';
import { popupRoom } from './popup-room.ts';
import { SnoozeLine } from './snooze-line.tsx';
import { StoreGlance } from './store-glance.tsx';
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
  snoozedUntil: IsoInstant | undefined;
  /** The order id that was copied last. */
  copied: string | undefined;
  onChooseStore(storeId: string): void;
  onOpen(action: DashboardAction): void;
  onCopy(orderId: string): void;
  onSnooze(until: IsoInstant | undefined): void;
  /** Asks the browser for the Seller Center's hosts; only a click may. */
  onAskPermission(): void;
  onRemoveDemo(): void;
}

/** Everything a glance needs: what is wrong with the picture, the verdict, the figures, the next deadlines. */
export function PopupView(props: PopupViewProps) {
  const { scorecard, storeId, now, texts, copied, snoozedUntil } = props;
  const { onChooseStore, onOpen, onCopy, onSnooze, onAskPermission, onRemoveDemo } = props;
  const stores = shownStores(scorecard);
  const card = chosenStore(scorecard, storeId);
  const verdict = shownVerdict(scorecard, card, now, texts);
  const troubles = (scorecard?.troubles ?? []).map((trouble) => troubleText(trouble, texts));
  const isForbidden = scorecard?.troubles.some(({ kind }) => kind === 'host-permission-missing');
  const isDemo = card?.storeId === DEMO_STORE_ID;
  const notices = [...troubles, ...(card ? pageNotices(card, texts) : [])];
  return (
    <div class="popup">
      <header>
        <h1>{texts.say('product')}</h1>
        {card && <StoreSwitch cards={stores} chosen={card} texts={texts} onChoose={onChooseStore} />}
      </header>
      <main>
        <DemoBanner card={card} texts={texts} onRemove={onRemoveDemo} />
        <NoticeList
          sentences={notices}
          restTitle={texts.say('notices.more', { count: notices.length - 1 })}
        />
        {isForbidden && (
          <p>
            <button type="button" class="primary" onClick={onAskPermission}>
              {texts.say('permission.ask')}
            </button>
          </p>
        )}
        <VerdictLine verdict={verdict} />
        {!card && <EmptyState texts={texts} />}
        {card && (
          <StoreGlance
            card={card}
            zone={scorecard?.rulePack.zone}
            now={now}
            texts={texts}
            {...popupRoom(verdict, notices.length + (isDemo ? 1 : 0))}
            isDoubtful={isDoubtful(scorecard, card, now)}
            copied={copied}
            onCopy={onCopy}
          />
        )}
        {card && (
          <div class="footnotes">
            <LimitsLine packId={scorecard?.rulePack.id} texts={texts} />
            <SnoozeLine snoozedUntil={snoozedUntil} now={now} texts={texts} onSnooze={onSnooze} />
          </div>
        )}
      </main>
      <footer>
        {card && <FreshnessLine card={card} now={now} texts={texts} />}
        <PopupActions texts={texts} onOpen={onOpen} />
      </footer>
    </div>
  );
}

function PopupActions({ texts, onOpen }: Pick<PopupViewProps, 'texts' | 'onOpen'>) {
  return (
    <div class="actions">
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
    </div>
  );
}
