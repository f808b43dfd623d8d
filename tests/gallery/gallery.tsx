/** One popup of the gallery: `?scenario=near&language=zh-CN`. */
import { render } from 'preact';
import { PopupView } from '../../components/popup-view.tsx';
import type { Language } from '../../lib/domain/settings.ts';
import { textsFor } from '../../lib/text/texts.ts';
import { NOW, SCENARIOS } from './scenarios.ts';

const asked = new URLSearchParams(location.search);
const texts = textsFor((asked.get('language') ?? 'zh-CN') as Language);
document.documentElement.lang = texts.language;
const silent = () => {};
render(
  <PopupView
    scorecard={SCENARIOS[asked.get('scenario') ?? 'good']}
    storeId={undefined}
    now={NOW}
    texts={texts}
    copied={0}
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
