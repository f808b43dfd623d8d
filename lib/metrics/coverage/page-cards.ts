/** How each page was read last, and what it no longer yields. */
import { compareText } from '../../domain/compare-text.ts';
import type { PageVisit } from '../../domain/facts.ts';
import type { PageCard } from '../../domain/scorecard.ts';
import type { PageKind } from '../../domain/vocabulary.ts';
import { driftOf } from './drift.ts';

/** The newest visit of each page kind, newest first. */
export function pageCards(visits: readonly PageVisit[]): PageCard[] {
  const byPage = new Map<PageKind, PageVisit[]>();
  for (const visit of visits) {
    const known = byPage.get(visit.page);
    if (known) known.push(visit);
    else byPage.set(visit.page, [visit]);
  }
  return newestFirst([...byPage.values()].map(pageCard));
}

/** The cards with that of one page in its place; `visits`: of that page, as many as `habitsIn` keeps. */
export function withPageCard(cards: readonly PageCard[], visits: readonly PageVisit[]): PageCard[] {
  const card = pageCard(visits);
  return newestFirst([...cards.filter(({ page }) => page !== card.page), card]);
}

function newestFirst(cards: PageCard[]): PageCard[] {
  return cards.sort((a, b) => compareText(b.readAt, a.readAt) || compareText(a.page, b.page));
}

function pageCard(visits: readonly PageVisit[]): PageCard {
  const { page, state, readAt, problems } = visits.reduce((newest, visit) =>
    newest.readAt < visit.readAt ? visit : newest,
  );
  const drifts = driftOf(visits);
  return {
    page,
    state,
    readAt,
    problems: typeof problems === 'number' ? problems : 0,
    ...(drifts.length > 0 && { drifts }),
  };
}
