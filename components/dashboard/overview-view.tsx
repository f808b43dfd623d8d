import type { StoreCard } from '../../lib/domain/scorecard.ts';
import { indicatorName } from '../../lib/text/names.ts';
import { ActivityRisks } from '../activity-risks.tsx';
import { DeadlineList } from '../deadline-list.tsx';
import { FreshnessLine } from '../freshness-line.tsx';
import { Meter } from '../meter.tsx';
import { RefreshRound } from '../refresh-round.tsx';
import { indicatorHash } from '../routes.ts';
import { SnoozeLine } from '../snooze-line.tsx';
import type { ViewProps } from './view-body.tsx';

const SHOWN_DEADLINES = 8;

/** The four figures, what to ship first, and which activities are in danger. */
export function OverviewView({
  card,
  scorecard,
  settings,
  now,
  texts,
  acts,
}: ViewProps & { card: StoreCard }) {
  return (
    <>
      <div class="meters">
        {card.indicators.map((indicator) => (
          <div key={indicator.id} class="meter-card">
            <Meter figure={indicator} texts={texts} />
            <a href={indicatorHash(indicator.id)}>
              {texts.desk('more.indicator', { name: indicatorName(indicator.id, texts) })}
            </a>
          </div>
        ))}
      </div>
      <DeadlineList
        orders={card.deadlines.slice(0, SHOWN_DEADLINES)}
        total={card.openOrderCount}
        now={now}
        texts={texts}
        zone={scorecard?.rulePack.zone}
        copied={0}
        onCopy={acts.onCopy}
      />
      <ActivityRisks activities={card.activities} isDoubtful={false} texts={texts} />
      <FreshnessLine card={card} now={now} texts={texts} />
      <SnoozeLine
        snoozedUntil={settings.snoozedUntil}
        now={now}
        texts={texts}
        onSnooze={(snoozedUntil) => acts.onChange({ snoozedUntil })}
      />
      <RefreshRound steps={card.refreshRound} texts={texts} />
    </>
  );
}
