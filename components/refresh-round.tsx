import type { RefreshStep } from '../lib/domain/refresh-round.ts';
import { pageName } from '../lib/text/names.ts';
import type { Texts } from '../lib/text/texts.ts';
import { OrderId } from './order-id.tsx';

interface RefreshRoundProps {
  steps: readonly RefreshStep[] | undefined;
  texts: Texts;
  /** Folded where there is little room. */
  isFolded?: boolean;
  /** No more than so many, and only those still to open; absent: all of them. */
  most?: number;
}

/** The pages to open, in order, ticked off as they are read; nothing when all are. */
export function RefreshRound({ steps = [], texts, isFolded, most }: RefreshRoundProps) {
  const open = steps.filter(({ isDone }) => !isDone);
  if (open.length === 0) return null;
  const shown = most === undefined ? steps : open.slice(0, most);
  return (
    <details class="round" open={!isFolded}>
      <summary>{texts.say('round.title', { count: open.length })}</summary>
      <ol>
        {shown.map((step) => (
          <li key={`${step.page} ${step.orderId ?? step.activityId ?? ''}`}>
            <span aria-hidden="true">{step.isDone ? '✓' : '○'}</span> <StepName step={step} texts={texts} />
            <span class="quiet"> {progressText(step, texts)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function StepName({ step, texts }: { step: RefreshStep; texts: Texts }) {
  const { page, url, orderId } = step;
  const name = (
    <>
      {pageName(page, texts)}
      {orderId && (
        <>
          {' '}
          <OrderId orderId={orderId} />
        </>
      )}
    </>
  );
  if (!url) return name;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}

function progressText({ isDone, pages, count }: RefreshStep, texts: Texts): string {
  if (isDone) return texts.say('round.done');
  if (count !== undefined) return texts.say('round.details', { count });
  return pages ? texts.say('round.pages', pages) : '';
}
