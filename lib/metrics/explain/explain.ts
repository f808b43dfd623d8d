/** How one figure comes about: the sum, what is in it and why, what is not, what changed since yesterday, and causes. */
import type { Explanation, Formula } from '../../domain/explanation.ts';
import type { StoreFacts } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import type { Instant } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import { type Course, holdsAt, WHOLE_DEFECT } from '../course.ts';
import { defectsOf, limitFor, limitRate, rateOf } from '../figure.ts';
import { headlineFigure } from '../judge-indicator.ts';
import { judgingAt } from '../judging.ts';
import { isMeanOfDays } from '../mean-of-days.ts';
import { coursesIn, type Scope, type StoreScopes } from '../scopes/scope.ts';
import { scopesOf } from '../scopes/scopes-of.ts';
import { figureAt, inWindow } from '../window.ts';
import { causesOf } from './causes.ts';
import { changeLedger } from './change-ledger.ts';
import { countedEntries } from './counted.ts';
import { notCountedOrders } from './not-counted.ts';
import { notCountedReviews } from './not-counted-reviews.ts';

/** `activityId`: absent for the store. Throws `RangeError` for an activity that the facts do not know. */
export function explain(
  indicator: IndicatorId,
  facts: StoreFacts,
  now: Instant,
  pack: RulePack,
  activityId?: string,
): Explanation {
  return explainIn(scopesOf(facts, now, pack), indicator, facts, now, pack, activityId);
}

/** The same of facts that were already taken apart into their scopes, as known at `now`. */
export function explainIn(
  scopes: StoreScopes,
  indicator: IndicatorId,
  facts: StoreFacts,
  now: Instant,
  pack: RulePack,
  activityId?: string,
): Explanation {
  const judging = judgingAt(now, pack);
  const activity = scopes.activities.find((candidate) => candidate.activity.activityId === activityId);
  if (activityId !== undefined && activity === undefined) throw new RangeError(`no activity ${activityId}`);
  const scope = activity ?? scopes.store;
  return {
    indicator,
    ...(activityId !== undefined && { activityId }),
    formula: formulaOf(indicator, scope, inWindow(coursesIn(scope, indicator), judging), now, pack),
    counted: countedEntries(indicator, scope, judging),
    notCounted:
      indicator === 'negativeReview'
        ? notCountedReviews(
            scope,
            facts.reviews,
            (activity ? [activity] : scopes.activities).map(({ window }) => window),
            activity === undefined,
            judging,
          )
        : notCountedOrders(indicator, scope, facts.orders, activity, judging),
    ledger: changeLedger(coursesIn(scope, indicator), judging),
    causes: causesOf(indicator, scope, judging),
  };
}

function formulaOf(
  indicator: IndicatorId,
  scope: Scope,
  courses: readonly Course[],
  now: Instant,
  pack: RulePack,
): Formula {
  const figure = figureAt(courses, now);
  const defects = courses.filter(({ defect }) => holdsAt(defect, now));
  const fullDefects = defects.filter(({ tenths }) => tenths === WHOLE_DEFECT).length;
  return {
    eligible: figure.eligible,
    fullDefects,
    lightDefects: defects.length - fullDefects,
    lightWeight: pack.officialLogistics.tenths / 10,
    defects: defectsOf(figure),
    rate: rateOf(headlineFigure(indicator, scope, judgingAt(now, pack))),
    ...(isMeanOfDays(indicator, pack) && { isMean: true }),
    limit: limitRate(limitFor(indicator, scope.isRelaxed, pack)),
  };
}
