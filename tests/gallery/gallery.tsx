/** One popup of the gallery: `?language=zh-CN#near`; another hash is another scenario. */
import { render } from 'preact';
import { PopupView } from '../../components/popup-view.tsx';
import { DEMO_STORE_ID } from '../../lib/domain/demo-store-id.ts';
import type { Language } from '../../lib/domain/settings.ts';
import { textsFor } from '../../lib/text/texts.ts';
import { NOW } from './indicator-cards.ts';
import { longTexts } from './long-texts.ts';
import { SCENARIOS } from './scenarios.ts';

const asked = new URLSearchParams(location.search);
const known = textsFor((asked.get('language') ?? 'zh-CN') as Language);
const texts = asked.has('long') ? longTexts(known) : known;
document.documentElement.lang = texts.language;
const silent = () => {};

function show(): void {
  const scenario = location.hash.slice(1) || 'good';
  // Anew each time: nothing that was unfolded or scrolled stays.
  render(null, document.body);
  render(
    <PopupView
      scorecard={SCENARIOS[scenario]}
      storeId={DEMO_STORE_ID}
      now={NOW}
      texts={texts}
      copied={undefined}
      onChooseStore={silent}
      onOpen={silent}
      onCopy={silent}
      snoozedUntil={undefined}
      onSnooze={silent}
      onAskPermission={silent}
      onRemoveDemo={silent}
    />,
    document.body,
  );
  document.body.dataset.scenario = scenario;
}

addEventListener('hashchange', show);
show();
