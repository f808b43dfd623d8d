import type { ComponentChildren } from 'preact';
import type { ShownStores } from '../../../lib/domain/judged.ts';
import type { Scorecard } from '../../../lib/domain/scorecard.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import { OrderListLink } from '../../order-list-link.tsx';

interface FirstStepsProps {
  scorecard: Scorecard | undefined;
  judged: ShownStores | undefined;
  texts: DeskTexts;
}

/** Three steps to the first verdict, ticked off as they happen. The demo store ticks nothing. */
export function FirstSteps({ scorecard, judged, texts }: FirstStepsProps) {
  const stores = scorecard?.stores ?? [];
  const hasOpened = stores.some(({ pages }) =>
    pages.some(({ page, state }) => page === 'order-list' && (state === 'read' || state === 'empty')),
  );
  const hasImported = judged?.stores.some((store) => store.hasImported);
  const hasVerdict = stores.some(({ level }) => level !== 'unknown');
  return (
    <ol class="first-steps">
      <Step isDone={hasOpened} text={texts.desk('first.open')} texts={texts}>
        <OrderListLink>{texts.desk('first.openList')}</OrderListLink>
      </Step>
      <Step isDone={hasImported} text={texts.desk('first.import')} texts={texts}>
        <a href="#import">{texts.desk('first.goImport')}</a>
      </Step>
      <Step isDone={hasVerdict} text={texts.desk('first.see')} texts={texts}>
        <a href="#overview">{texts.desk('first.goOverview')}</a>
      </Step>
    </ol>
  );
}

interface StepProps {
  isDone: boolean | undefined;
  text: string;
  texts: DeskTexts;
  children: ComponentChildren;
}

function Step({ isDone, text, texts, children }: StepProps) {
  return (
    <li class={isDone ? 'done' : undefined}>
      <span aria-hidden="true">{isDone ? '✓' : '○'}</span>{' '}
      <span class="hidden-text">{texts.desk(isDone ? 'first.done' : 'first.toDo')}</span> {text} {children}
    </li>
  );
}
