import type { RefreshStep } from '../lib/domain/refresh-round.ts';
import type { ActivityCard } from '../lib/domain/scorecard.ts';
import { pageName } from '../lib/text/names.ts';
import type { Texts } from '../lib/text/texts.ts';
import { OrderId } from './order-id.tsx';

interface RefreshRoundProps {
  steps: readonly RefreshStep[] | undefined;
  /** Whose names the steps bear that name one. */
  activities: readonly Pick<ActivityCard, 'activityId' | 'name'>[];
  texts: Texts;
  /** Folded where there is little room. */
  isFolded?: boolean;
  /** No more than so many, and only those still to open; absent: all of them. */
  most?: number;
}

/** The pages to open, in order, ticked off as they are read; nothing when all are. */
export function RefreshRound({ steps = [], activities, texts, isFolded, most }: RefreshRoundProps) {
  const open = steps.filter(({ isDone }) => !isDone);
  if (open.length === 0) return null;
  const shown = most === undefined ? steps : open.slice(0, most);
  return (
    <details class="round" open={!isFolded}>
      <summary>{texts.say('round.title', { count: open.length })}</summary>
      <ol>
        {shown.map((step) => (
          <li key={`${step.page} ${step.orderId ?? step.activityId ?? ''}`}>
            <span aria-hidden="true">{step.isDone ? '✓' : '○'}</span>{' '}
            <StepName step={step} activities={activities} texts={texts} />
            <span class="quiet"> {progressText(step, texts)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function StepName({
  step,
  activities,
  texts,
}: Pick<RefreshRoundProps, 'activities' | 'texts'> & { step: RefreshStep }) {
  const { page, url, orderId, activityId } = step;
  const activity = activities.find((known) => known.activityId === activityId)?.name ?? activityId;
  const name = (
    <>
      {pageName(page, texts)}
      {orderId && (
        <>
          {' '}
          <OrderId orderId={orderId} />
        </>
      )}
      {activity && ` · ${activity}`}
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
