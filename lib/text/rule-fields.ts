/** What a field of the rule pack is called; a path nobody edits by hand stays as it is. */
import { WHOLE_PACK } from '../domain/rule-pack.ts';
import type { RulesRefusal } from '../domain/rules-state.ts';
import { INDICATOR_IDS, RULE_READING_IDS } from '../domain/vocabulary.ts';
import type { DeskTexts, RulesKey } from './desk-texts.ts';
import { indicatorName, ruleReadingName } from './names.ts';

export function ruleFieldName(path: string, texts: DeskTexts): string {
  const reading = RULE_READING_IDS.find((id) => path === `readings.${id}` || path === `readings.${id}.warns`);
  if (reading) return texts.desk('rules.warns', { reading: ruleReadingName(reading, texts) });
  for (const id of INDICATOR_IDS) {
    if (path === `limits.${id}`) return texts.desk('rules.limit', { indicator: indicatorName(id, texts) });
    if (path === `headline.${id}`)
      return texts.desk('rules.headline', { indicator: indicatorName(id, texts) });
  }
  const [, keywordsOf] = /^negativeReview\.keywords\.(.+)$/.exec(path) ?? [];
  if (keywordsOf) return texts.desk('rules.keywords', { language: languageName(keywordsOf, texts) });
  const [, reasonsOf] = /^paidOnlyCancelReasons\.([^.[]+)/.exec(path) ?? [];
  // Among the languages stands what no language is: the codes a platform's own file has.
  if (reasonsOf === 'keys') return texts.desk('rules.reasonKeys');
  if (reasonsOf) return texts.desk('rules.reasons', { language: languageName(reasonsOf, texts) });
  const key = `ruleField.${path}`;
  return isField(key) ? texts.desk(key) : path;
}

/** Why a pack was not taken: the field by its name and by its path in the file. */
export function rulesRefusalText({ path, file }: RulesRefusal, texts: DeskTexts): string {
  if (file && path === WHOLE_PACK) return texts.desk('rules.noPack', { file });
  const name = ruleFieldName(path, texts);
  const named = name === path ? path : `${name} (${path})`;
  return file
    ? texts.desk('rules.refusedFile', { file, path: named })
    : texts.desk('rules.refused', { path: named });
}

/** What is no language of the browser's stays the code it is. */
function languageName(code: string, { language }: DeskTexts): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const FIELDS: readonly RulesKey[] = [
  'ruleField.id',
  'ruleField.version',
  'ruleField.zone',
  'ruleField.effectiveFrom',
  'ruleField.effectiveTo',
  'ruleField.nearPercent',
  'ruleField.windowDays',
  'ruleField.consecutiveDays',
  'ruleField.horizonDays',
  'ruleField.shipWithinHours',
  'ruleField.deadlineStepHours.note',
  'ruleField.deadlineStepHours.act',
  'ruleField.deadlineStepHours.lastCall',
  'ruleField.silentAfterHours',
  'ruleField.stalledAfterHours',
  'ruleField.suspectedAfterHours',
  'ruleField.relaxed.percent',
  'ruleField.officialLogistics.tenths',
  'ruleField.relaxed.categories',
  'ruleField.officialLogistics.prefixes',
  'ruleField.officialLogistics.words',
  'ruleField.officialLogistics.keys',
  'ruleField.negativeReview.worstStars',
  'ruleField.negativeReview.daysAfterActivity',
];

function isField(key: string): key is RulesKey & `ruleField.${string}` {
  return (FIELDS as readonly string[]).includes(key);
}
