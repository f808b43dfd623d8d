/** Facts in, scorecard out: judges the stores and publishes what follows. */
import { judgeAgainAt } from './browser/alarms.ts';
import { datesMissed } from './domain/pack-dates.ts';
import type { StoreCard, Trouble } from './domain/scorecard.ts';
import { type Instant, instantOfIso, isoOf } from './domain/time.ts';
import { type CardSources, cardsNow, type Ground } from './judging/cards-now.ts';
import { demoCard } from './judging/judged-demo.ts';
import type { JudgedRows } from './judging/judged-rows.ts';
import { type RulesAndPublished, rulesAndPublished } from './judging/rules-now.ts';
import { type Rules, textOfRules } from './judging/state-keeping.ts';
import { copyChoices } from './mending/choices-copy.ts';
import { mendLosses } from './mending/mend-losses.ts';
import { publishScorecard } from './published/scorecard.ts';
import { JUDGING_TROUBLES } from './published/standing.ts';
import { isMadeGood, type TroubleKind, withLoss, without } from './published/troubles.ts';
import { readRevision } from './store/revision.ts';

export interface RescoreOptions extends CardSources {
  /** Troubles that ended. */
  over?: readonly TroubleKind[];
  /** As read already under the write lock. */
  known?: RulesAndPublished;
  /** Of the facts, read under the same lock. */
  revision?: number;
}

/**
 * Judges and publishes; returns the stores that were judged, by their ids. Throws what judging throws: then the last
 * scorecard stands. Call under the write lock.
 */
export async function rescore(
  now: Instant,
  options: RescoreOptions = {},
): Promise<ReadonlyMap<string, JudgedRows>> {
  const ground = await groundOf(options);
  const { cards, judged } = await cardsNow(ground, now);
  await publish(cards, ground, now, options.over ?? []);
  if (!ground.isSameRules) await copyChoices();
  return judged;
}

async function groundOf(options: RescoreOptions): Promise<Ground> {
  const [known, revisionBefore] = await Promise.all([
    options.known ?? rulesAndPublished(),
    options.recorded?.revisionBefore ?? options.revision ?? readRevision(),
  ]);
  const { rules, published, isLost, isChanged } = await mendLosses(known, revisionBefore);
  const factsRevision = isChanged ? await readRevision() : (options.recorded?.revision ?? revisionBefore);
  const premises = { factsRevision, rules: textOfRules(rules) };
  return {
    rules,
    premises,
    previous: published.scorecard,
    isLost,
    isSameFacts: published.premises?.factsRevision === factsRevision,
    isSameRules: published.premises?.rules === premises.rules,
    // What was recorded and judged before the mending is of other facts.
    sources: isChanged ? { cards: options.cards } : options,
  };
}

async function publish(
  cards: StoreCard[],
  ground: Ground,
  now: Instant,
  over: readonly TroubleKind[],
): Promise<void> {
  const { pack, settings } = ground.rules;
  const { id, version, zone, deadlineStepHours: stepHours } = pack;
  await Promise.all([
    publishScorecard(
      {
        publishedAt: isoOf(now),
        rulePack: { id, version, zone, stepHours },
        stores: cards,
        ...demoCard(settings, now, pack),
        troubles: troublesAfter(cards, ground, now, over),
      },
      ground.premises,
      ground.previous,
    ),
    judgeAgainAt(nextChange(cards, now), now),
  ]);
}

/** Those that outlast a judging, and those that it brings. */
function troublesAfter(
  cards: readonly StoreCard[],
  { rules, previous, isLost }: Ground,
  now: Instant,
  over: readonly TroubleKind[],
): Trouble[] {
  const before = without(previous?.troubles ?? [], [...JUDGING_TROUBLES, 'rules-not-today']);
  const withLosses = isLost ? withLoss(before, previous?.stores ?? [], now) : before;
  const lasting = without(withLosses, over).filter((trouble) => !isMadeGood(trouble, cards));
  return [...lasting, ...troublesOfRules(rules, now)];
}

function troublesOfRules({ areOwnUnreadable, pack }: Rules, now: Instant): Trouble[] {
  const at = isoOf(now);
  const missed = datesMissed(pack, now);
  return [
    ...(areOwnUnreadable ? [{ kind: 'rules-unreadable', at } as const] : []),
    ...(missed ? [{ kind: 'rules-not-today', at, ...missed } as const] : []),
  ];
}

/** When the first of the cards stands no longer. */
function nextChange(cards: readonly StoreCard[], now: Instant): Instant | undefined {
  const ends = cards.flatMap(({ standsUntil }) => (standsUntil ? instantOfIso(standsUntil) : []));
  const ahead = ends.filter((at) => at > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}
