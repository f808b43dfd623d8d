import { packDifferences } from '../../../lib/domain/pack-differences.ts';
import type { RulePack } from '../../../lib/domain/rule-pack.ts';
import { RULE_READING_IDS } from '../../../lib/domain/vocabulary.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import { ruleReadingName } from '../../../lib/text/names.ts';
import { limitText } from '../../../lib/text/rates.ts';
import { ruleFieldName } from '../../../lib/text/rule-fields.ts';
import { PlainTable } from '../../plain-table.tsx';

interface RulesDifferencesProps {
  before: RulePack;
  after: RulePack;
  texts: DeskTexts;
}

/** Field by field what a pack changes in another. */
export function RulesDifferences({ before, after, texts }: RulesDifferencesProps) {
  const differences = packDifferences(before, after);
  if (differences.length === 0) return <p class="quiet">{texts.desk('rules.noDifference')}</p>;
  const shown = (path: string, value: string) => {
    if (value === '') return '–';
    if (path.startsWith('limits.')) return limitText(Number(value) / 10_000);
    const reading = path.startsWith('headline.') && RULE_READING_IDS.find((id) => id === value);
    return reading ? ruleReadingName(reading, texts) : value;
  };
  return (
    <PlainTable
      caption={texts.desk('rules.differences', { count: differences.length })}
      isCaptionShown
      head={[texts.desk('column.field'), texts.desk('column.default'), texts.desk('column.own')]}
      rows={differences.map((difference) => [
        ruleFieldName(difference.path, texts),
        shown(difference.path, difference.before),
        shown(difference.path, difference.after),
      ])}
    />
  );
}
