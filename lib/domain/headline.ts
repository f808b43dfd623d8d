/** Making a reading of the rule the headline: a change of the rule pack like any other. */
import { HEADLINES, type RulePack } from './rule-pack.ts';
import type { IndicatorId, RuleReadingId } from './vocabulary.ts';

const BEIJING = 'Asia/Shanghai';
const WHOLE = 10;

/**
 * The pack with the reading as the headline of the indicator; undefined for a reading that is none of it. `beijingDay` moves the days of every indicator.
 */
export function withHeadline(
  pack: RulePack,
  indicator: IndicatorId,
  reading: RuleReadingId,
): RulePack | undefined {
  if (reading === 'beijingDay') return { ...pack, zone: BEIJING };
  if (reading === 'unweighted')
    return { ...pack, officialLogistics: { ...pack.officialLogistics, tenths: WHOLE } };
  const possible: readonly RuleReadingId[] = HEADLINES[indicator];
  if (!possible.includes(reading)) return undefined;
  return { ...pack, headline: { ...pack.headline, [indicator]: reading } };
}
