/** The state of judging as the store keeps it: advanced in the very transaction that changes the facts. */
import type { Activity, PageVisit } from '../../domain/facts.ts';
import type { Habits, KeptState, StateKeeper } from '../../domain/store-changes.ts';
import type { Instant } from '../../domain/time.ts';
import { habitsIn } from '../coverage/drift.ts';
import { withPageCard } from '../coverage/page-cards.ts';
import { advance, type Basis } from './advance.ts';
import type { JudgingState } from './state.ts';

/** `asJudged`: the activity as the seller's settings have it. */
export function stateKeeper(
  { pack, packHash }: Pick<Basis, 'pack' | 'packHash'>,
  asJudged: (activity: Activity) => Activity,
  now: Instant,
): StateKeeper<JudgingState> {
  return {
    awaited: (state) => state.awaited,
    advanced({ state, habits }, changes, activities) {
      const basis: Basis = { pack, packHash, activities: activities.map(asJudged) };
      if (!advance(state, changes, basis, now)) return undefined;
      return { state, habits: withVisits(state, habits, changes.visits) };
    },
  };
}

/** The habits of the visited pages with the new visits; their cards go into the state. */
function withVisits(
  state: JudgingState,
  habits: Habits,
  visits: readonly PageVisit[],
): KeptState<JudgingState>['habits'] {
  const changed: Habits = {};
  for (const page of new Set(visits.map((visit) => visit.page))) {
    const all = [...(habits[page] ?? []), ...visits.filter((visit) => visit.page === page)];
    state.pages = withPageCard(state.pages, all);
    changed[page] = habitsIn(all);
  }
  return changed;
}
