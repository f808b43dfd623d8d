/** What keeps the product from knowing, in words: troubles of the extension, and pages it could not read. */
import type { PackDates } from '../domain/pack-dates.ts';
import type { PageCard, PageDrift, StoreCard, Trouble } from '../domain/scorecard.ts';
import { fieldName, pageName } from './names.ts';
import type { Texts } from './texts.ts';

export function troubleText(trouble: Trouble, texts: Texts): string {
  if (trouble.kind === 'no-store') {
    return texts.say('trouble.no-store', { page: pageName(trouble.page, texts) });
  }
  if (trouble.kind === 'rules-not-today') return packDatesText(trouble, texts);
  if (trouble.kind === 'readings-waiting') return texts.say('overlay.unsaved', { count: trouble.count });
  return texts.say(`trouble.${trouble.kind}`);
}

/** That the rule pack does not hold today by its own dates. */
export function packDatesText({ effectiveFrom = '…', effectiveTo = '…' }: PackDates, texts: Texts): string {
  return texts.say('trouble.rules-not-today', { from: effectiveFrom, to: effectiveTo });
}

/** One sentence for each page whose newest reading brought less than it should. */
export function pageNotices({ pages }: StoreCard, texts: Texts): string[] {
  return pages.map((page) => pageNotice(page, texts)).filter((sentence) => sentence !== undefined);
}

/** The fields and columns that a page no longer yields, as the seller knows them. */
function driftNames(drifts: readonly PageDrift[], texts: Texts): string {
  const names = drifts.map((drift) =>
    drift.kind === 'field' ? fieldName(drift.field, texts) : texts.say('quoted', { words: drift.header }),
  );
  return [...new Set(names)].join(texts.language === 'en' ? ', ' : '、');
}

/** One sentence for each page that yields less than it always did. */
export function driftTexts({ pages }: StoreCard, texts: Texts): string[] {
  return pages.flatMap((page) => driftText(page, texts) ?? []);
}

function driftText({ page, drifts = [] }: PageCard, texts: Texts): string | undefined {
  if (drifts.length === 0) return undefined;
  return texts.say('state.drift', { page: pageName(page, texts), fields: driftNames(drifts, texts) });
}

function pageNotice(card: PageCard, texts: Texts): string | undefined {
  const { page, state, problems } = card;
  const named = { page: pageName(page, texts) };
  if (state === 'signed-out' || state === 'challenge' || state === 'not-understood') {
    return texts.say(`state.${state}`, named);
  }
  const notice = problems > 0 ? texts.say('state.problems', { ...named, count: problems }) : undefined;
  return driftText(card, texts) ?? notice;
}
