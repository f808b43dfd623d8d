import type { PageCard, PageDrift } from '../../../lib/domain/scorecard.ts';
import { type Instant, instantOfIso } from '../../../lib/domain/time.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import { ageText } from '../../../lib/text/hours.ts';
import { fieldName, pageName } from '../../../lib/text/names.ts';
import { rateText } from '../../../lib/text/rates.ts';

interface DriftListProps {
  pages: readonly PageCard[];
  now: Instant;
  texts: DeskTexts;
}

/** What pages no longer yield, since when, and which words are new on them. */
export function DriftList({ pages, now, texts }: DriftListProps) {
  const drifting = pages.flatMap(({ page, drifts = [] }) => drifts.map((drift) => ({ page, drift })));
  if (drifting.length === 0) return null;
  return (
    <>
      <h3>{texts.desk('drift.title')}</h3>
      <ul class="notices">
        {drifting.map(({ page, drift }) => (
          <li key={`${page} ${JSON.stringify(drift)}`}>
            {sentence(pageName(page, texts), drift, now, texts)}
          </li>
        ))}
      </ul>
    </>
  );
}

function sentence(page: string, drift: PageDrift, now: Instant, texts: DeskTexts): string {
  const age = ageText(instantOfIso(drift.since), now, texts);
  if (drift.kind === 'field') {
    const share = rateText(drift.share);
    return texts.desk('drift.field', { page, field: fieldName(drift.field, texts), age, share });
  }
  const gone = texts.desk('drift.header', { page, header: drift.header, age });
  const words = drift.instead.map((word) => texts.say('quoted', { words: word })).join(' ');
  return words === '' ? gone : `${gone} ${texts.desk('drift.instead', { words })}`;
}
