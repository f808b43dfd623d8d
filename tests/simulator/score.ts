/**
 * What the warnings were worth.
 *
 * A removal is *foreseeable* when at a visit made at least 24 hours before it the platform's own figure stood at 80 % of
 * its limit or above: who knew everything could then have warned in time. A *warning* is a level that is notified: near,
 * over, final day, or "cannot tell" with the word that by the last day's looks it is close to its limit. The *lead* of a removal is from the beginning of the last unbroken stretch of warnings about its
 * indicator to the closing at which the rule fires; "cannot tell" neither begins nor breaks a stretch.
 */
import type { Level } from '../../lib/domain/vocabulary.ts';
import { HOUR } from './life.ts';
import { RULES, type Rule } from './platform.ts';
import type { Said, Watched } from './watch.ts';

export interface Score {
  removed: boolean;
  foreseeable: boolean;
  /** Hours; undefined where nothing was removed, or no warning stood at the removal. */
  leadHours: number | undefined;
  /** Days on which the indicator of the removal could not be told, at some time of the last three. */
  couldNotTell: boolean;
  /** Times "removal" was said of an indicator whose rule had not fired. A story ends with its first removal. */
  falseRemovals: number;
  /** Of these, the times when it was said to rest on cancellations of unknown time, with the orders to open. */
  doubtedRemovals: number;
  /** Stretches of "over" or "final day" that began while the platform's figure was not over. */
  falseOvers: number;
  /** Stretches of warnings that ended, or were still standing at the end, without a removal. */
  warningsWithoutRemoval: number;
}

const WARNINGS: readonly Level[] = ['near', 'over', 'finalDay', 'removal'];
const OVERS: readonly Level[] = ['over', 'finalDay'];

export function scoreOf({ removal, said }: Watched): Score {
  const lead = removal && stretches(said, removal.rule, WARNINGS).at(-1);
  const isStanding = lead?.isOpen === true;
  return {
    removed: removal !== undefined,
    foreseeable:
      removal !== undefined &&
      said.some(
        ({ at, isVisit, isTrulyClose }) =>
          isVisit && at <= removal.at - 24 * HOUR && isTrulyClose[removal.rule],
      ),
    leadHours: removal && isStanding ? (removal.at - lead.first.at) / HOUR : undefined,
    couldNotTell:
      removal !== undefined &&
      said.some(({ at, levels }) => at > removal.at - 72 * HOUR && levels[removal.rule] === 'unknown'),
    falseRemovals: RULES.reduce((sum, rule) => sum + stretches(said, rule, ['removal']).length, 0),
    doubtedRemovals: RULES.reduce(
      (sum, rule) =>
        sum + stretches(said, rule, ['removal']).filter(({ first }) => first.isDoubted[rule]).length,
      0,
    ),
    falseOvers: RULES.reduce(
      (sum, rule) =>
        sum + stretches(said, rule, OVERS).filter(({ first }) => !first.isTrulyOver[rule]).length,
      0,
    ),
    warningsWithoutRemoval: RULES.reduce(
      (sum, rule) =>
        sum +
        stretches(said, rule, WARNINGS).filter(({ isOpen }) => !(isOpen && removal?.rule === rule)).length,
      0,
    ),
  };
}

interface WarnedStretch {
  first: Said;
  /** Still standing when the story ended. */
  isOpen: boolean;
}

function stretches(said: readonly Said[], rule: Rule, levels: readonly Level[]): WarnedStretch[] {
  const found: WarnedStretch[] = [];
  let open: WarnedStretch | undefined;
  for (const one of said) {
    const level = one.levels[rule];
    if (level === 'unknown') continue;
    if (!levels.includes(level)) {
      if (open) open.isOpen = false;
      open = undefined;
    } else if (!open) {
      open = { first: one, isOpen: true };
      found.push(open);
    }
  }
  return found;
}
