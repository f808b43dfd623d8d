import type { ActivityCard } from '../lib/domain/scorecard.ts';
import { isRunning, isUpcoming } from '../lib/domain/taking-part.ts';
import { LEVELS, type Level } from '../lib/domain/vocabulary.ts';
import type { Texts } from '../lib/text/texts.ts';
import { LevelShape } from './level-mark.tsx';

interface ActivityRisksProps {
  activities: readonly ActivityCard[];
  /** The figures are old or recording is in trouble: nothing is called calm. */
  isDoubtful: boolean;
  texts: Texts;
}

/** How many activities are lost or in danger, in one line; the risk never stands alone while something is undecided. */
export function ActivityRisks({ activities, isDoubtful, texts }: ActivityRisksProps) {
  const running = activities.filter(isRunning);
  const removed = running.filter(({ risk }) => risk === 'removal').length;
  const atRisk = running.filter(({ risk }) => isWarning(risk)).length - removed;
  const upcoming = activities.filter((each) => isUpcoming(each) && isWarning(each.risk)).length;
  const isUndecided = isDoubtful || running.some(({ undecided }) => undecided.length > 0);
  const said = [
    removed > 0 && texts.say('activities.removal', { count: removed }),
    atRisk > 0 && texts.say('activities.atRisk', { count: atRisk }),
    removed + atRisk === 0 && calmText(running.length, isUndecided, texts),
    removed + atRisk > 0 && isUndecided && texts.say('activities.partly'),
    upcoming > 0 && texts.say('activities.upcoming', { count: upcoming }),
  ];
  return (
    <p class="activities">
      <LevelShape level={worstOf(running, isUndecided)} />
      <span>{said.filter(Boolean).join(' · ')}</span>
    </p>
  );
}

function calmText(count: number, isUndecided: boolean, texts: Texts): string {
  if (count === 0) return texts.say('activities.none');
  return texts.say(isUndecided ? 'activities.unknown' : 'activities.calm', { count });
}

function worstOf(running: readonly ActivityCard[], isUndecided: boolean): Level {
  if (running.length === 0) return 'unknown';
  const worst = running
    .map(({ risk }) => risk)
    .reduce((one, other) => (LEVELS.indexOf(other) > LEVELS.indexOf(one) ? other : one));
  return isUndecided && !isWarning(worst) ? 'unknown' : worst;
}

function isWarning(level: Level): boolean {
  return level !== 'good' && level !== 'unknown';
}
