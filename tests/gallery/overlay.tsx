/** The overlay and the marks in shadow roots as on a page, but open, so that axe sees them: `?language=en#near`. */
import { render } from 'preact';
import markCss from '../../assets/css/order-mark.css?inline';
import overlayCss from '../../assets/css/overlay.css?inline';
import { OrderMark } from '../../components/order-mark.tsx';
import { Overlay } from '../../components/overlay.tsx';
import type { Language } from '../../lib/domain/settings.ts';
import { overlayWords } from '../../lib/text/overlay-words.ts';
import { textsFor } from '../../lib/text/texts.ts';
import { NOW } from './indicator-cards.ts';
import { longTexts } from './long-texts.ts';
import { SCENARIOS } from './scenarios.ts';

const asked = new URLSearchParams(location.search);
const known = textsFor((asked.get('language') ?? 'zh-CN') as Language);
const texts = asked.has('long') ? longTexts(known) : known;
document.documentElement.lang = texts.language;
const silent = () => {};
const KINDS = ['deadline', 'late', 'counted', 'anomalous'] as const;

function rootOf(host: HTMLElement, css: string): HTMLElement {
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const root = document.createElement('div');
  shadow.append(style, root);
  return root;
}

function show(): void {
  const [scenario = 'near', state] = location.hash.slice(1).split('-');
  const words = overlayWords(SCENARIOS[scenario], NOW, texts);
  const [card] = SCENARIOS[scenario]?.stores ?? [];
  const verdict = words.stores[card?.storeId ?? ''] ?? words.unjudged;
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = texts.say('page.order-list');
  main.append(heading);
  for (const kind of KINDS) {
    const row = document.createElement('p');
    const host = document.createElement('activity-guard-mark');
    row.append('8155125692188852', host);
    main.append(row);
    render(<OrderMark kind={kind} title={words.marks[kind]} />, rootOf(host, markCss));
  }
  const host = document.createElement('activity-guard-overlay');
  host.setAttribute('role', 'complementary');
  host.setAttribute('aria-label', 'Activity Guard');
  document.body.replaceChildren(main, host);
  const isStrange = state === 'strange';
  render(
    <Overlay
      verdict={verdict}
      words={words}
      notice={
        isStrange ? texts.say('state.not-understood', { page: texts.say('page.order-list') }) : undefined
      }
      isCollapsed={state === 'collapsed'}
      isSnoozed={state === 'snoozed'}
      onToggle={silent}
      onSnooze={silent}
      onHide={silent}
      onSaveStructure={isStrange ? silent : undefined}
    />,
    rootOf(host, overlayCss),
  );
  document.body.dataset.scenario = location.hash.slice(1);
}

addEventListener('hashchange', show);
show();
