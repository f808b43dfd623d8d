import type { Reading } from '../domain/reading.ts';
import { type Instant, isoOf } from '../domain/time.ts';
import type { PageState } from '../domain/vocabulary.ts';
import { lonelyRows, sectionOfBox } from './engine/columns/sections.ts';
import type { Context } from './engine/context.ts';
import type { PageDeclaration, Records } from './engine/declaration.ts';
import { readEvents } from './engine/events/read-events.ts';
import { isDrawnInPart } from './engine/extent/drawn-part.ts';
import { type Extent, extentOf } from './engine/extent/extent.ts';
import { filterOf } from './engine/extent/filter.ts';
import { showsList } from './engine/extent/shows-list.ts';
import { wordsSeen } from './engine/extent/words-seen.ts';
import { settle } from './engine/fields/read-fields.ts';
import { outcomesOf } from './engine/fields/sources.ts';
import type { Entry, Field } from './engine/fields.ts';
import { readFigures } from './engine/figures/read-figures.ts';
import { type Marks, marksOf } from './engine/layout/marks.ts';
import { isParcelNumber } from './engine/parse.ts';
import { readSingle } from './engine/read-single.ts';
import { readRecords } from './engine/records/read-records.ts';
import type { Section } from './engine/section.ts';
import { identifyPage, isLoginHost, isSellerCenter } from './identify-page.ts';
import { says } from './lexicon.ts';
import { isCovered, isLoading } from './loading.ts';
import { contextOf } from './page-context.ts';
import { asksToSignIn, dialogsIn, isChallenged } from './page-state.ts';
import { PAGES } from './registry.ts';
import { finish, pausesAt, type Steps } from './steps.ts';

export interface Visit {
  url: string;
  readAt: Instant;
}

const TRACKING_NUMBER: Field = { name: 'trackingNumber', kind: 'trackingNumber', from: ['trackingNumber'] };

type Lists = Pick<
  Reading,
  | 'orders'
  | 'shipments'
  | 'trackingEvents'
  | 'activities'
  | 'activityProducts'
  | 'products'
  | 'reviews'
  | 'ratings'
  | 'carriers'
  | 'officialFigures'
  | 'violations'
  | 'problems'
>;

/**
 * Reads one page by meaning (formats.md §1). Pure: the same document, address and instant give the same reading,
 * and the document is not touched. Every value is right as printed, absent, or a problem.
 */
export function readPage(document: Document, visit: Visit): Reading {
  return finish(readPageInSteps(document, visit));
}

/** The same in steps. Between them the page must not change: else what was read is of two pages. */
export function* readPageInSteps(document: Document, visit: Visit): Steps<Reading> {
  const url = new URL(visit.url);
  const declaration = isSellerCenter(url) ? declarationOf(document, url) : undefined;
  const reading: Reading = {
    format: 'activity-guard/reading',
    version: 1,
    page: declaration?.page ?? null,
    state: 'not-ours',
    readAt: isoOf(visit.readAt),
    extent: {},
    ...noLists(),
  };
  const storeId = url.searchParams.get('channelId');
  if (storeId && /^\d+$/.test(storeId)) reading.storeId = storeId;
  const marks = marksOf(document);
  const stopped = stopOf(document, marks, url, declaration);
  if (stopped || !declaration) return { ...reading, state: stopped ?? 'not-ours' };
  yield;
  return { ...reading, ...(yield* readContent(document, marks, url, visit.readAt, declaration)) };
}

function declarationOf(document: Document, url: URL): PageDeclaration | undefined {
  const page = identifyPage(document, url);
  return PAGES.find((declaration) => declaration.page === page);
}

function stopOf(
  document: Document,
  marks: Marks,
  url: URL,
  declaration: PageDeclaration | undefined,
): PageState | undefined {
  if (isLoginHost(url)) return 'signed-out';
  if (!isSellerCenter(url)) return 'not-ours';
  const dialogs = dialogsIn(document, marks);
  if (isChallenged(document, dialogs)) return 'challenge';
  if (asksToSignIn(document, dialogs)) return 'signed-out';
  return declaration ? undefined : 'not-ours';
}

function* readContent(
  document: Document,
  marks: Marks,
  url: URL,
  readAt: Instant,
  declaration: PageDeclaration,
): Steps<Partial<Reading>> {
  const context = yield* contextOf(document, marks, url, readAt, declaration);
  yield;
  const extent = yield* extentOf(context.layout);
  yield;
  const { lists, shown } = yield* readLists(context, declaration, extent);
  yield;
  const words = wordsSeen(context);
  const found = Object.values(lists).some((entries) => entries.length > 0);
  if (!found && context.problems.length === 0) {
    const { state, notes } = withoutEntries(context);
    return {
      state,
      extent: withoutRows(extent),
      ...(state === 'empty' && { filter: yield* filterOf(context, notes) }),
    };
  }
  yield;
  if (isCovered(context.layout, shown.length > 0 ? shown : titlesIn(document), shown))
    return { state: 'loading', extent: withoutRows(extent) };
  if (!found) return { state: 'not-understood' };
  yield;
  return {
    state: 'read',
    extent,
    filter: yield* filterOf(context, shown),
    ...(lists as Partial<Lists>),
    problems: context.problems,
    ...(words && { words }),
  };
}

/** What the page states, list by list, and where its rows are shown; what these tell of its extent is noted there. */
function* readLists(
  context: Context,
  declaration: PageDeclaration,
  extent: Extent,
): Steps<{ lists: Record<string, Entry[]>; shown: Element[] }> {
  const lists: Record<string, Entry[]> = {};
  let shown: Element[] = [];
  if (declaration.isSingle) Object.assign(lists, yield* readSingle(context, declaration));
  else if (declaration.records) {
    const records = yield* readRecords(context, declaration.records);
    context.problems.push(...records.problems);
    lists[declaration.records.list] = yield* finished(records.entries, declaration.records, context);
    if (records.rows > 0) extent.rows = records.rows;
    if (isDrawnInPart(records.shown, extent)) withoutPage(extent);
    shown = records.shown;
  }
  if (declaration.figures) Object.assign(lists, yield* readFigures(context));
  if (declaration.events && !declaration.isSingle) lists.trackingEvents = yield* readTrack(context);
  return { lists, shown };
}

/** The entries as the page's own oddities want them. */
function* finished(entries: readonly Entry[], { finish: asPage }: Records, context: Context): Steps<Entry[]> {
  if (!asPage) return [...entries];
  const found: Entry[] = [];
  for (const [index, entry] of entries.entries()) {
    if (pausesAt(index)) yield;
    found.push(...asPage(entry, context));
  }
  return found;
}

/** Of a page without a list its title stands for all of it. */
function titlesIn(document: Document): Element[] {
  return [...document.querySelectorAll('h1,h2')];
}

/** The events of a tracking page are of the one number that it states. */
function* readTrack(context: Context): Steps<Entry[]> {
  const events = yield* readEvents(context, true);
  // Where events have numbers of their own one that has none is of another parcel.
  if (events.some((event) => event.trackingNumber !== undefined)) return events;
  const numbersIn = (section: Section) => outcomesOf(context, TRACKING_NUMBER, section);
  const stated = numbersIn(sectionOfBox(context, context.layout.root));
  const numbers = stated.length > 0 ? stated : lonelyRows(context.tables).flatMap(numbersIn);
  const trackingNumber = settle(context, TRACKING_NUMBER, numbers, 'page') ?? bareNumber(context);
  return events.map((event) => (trackingNumber === undefined ? event : { trackingNumber, ...event }));
}

/** The one number of a parcel, in letters and digits, that stands on the page without a label. */
function bareNumber({ layout }: Context): string | undefined {
  const bare = layout.pieces.filter(({ text }) => /^[A-Z]{2}/.test(text) && isParcelNumber(text));
  const numbers = new Set(bare.map(({ text }) => text));
  return numbers.size === 1 ? bare[0]?.text : undefined;
}

/** Nothing was read: the page is empty, not ready, or not understood. */
function withoutEntries(context: Context): { state: PageState; notes: Element[] } {
  const { layout } = context;
  const empty = layout.pieces.filter(({ text }) => says('empty', text, true));
  const notes = empty.map(({ box }) => box.element);
  if (empty.length > 0) return { state: isCovered(layout, notes) ? 'loading' : 'empty', notes };
  const rows = layout.rows.filter((row) => !row.isHeader && row.box.end - row.box.start > 1);
  const values = layout.pieces.filter(({ text }) => /\d{8}|\d:\d\d/.test(text));
  const isFilled = rows.length > 0 || values.length > 2 || showsList(layout) || statesFacts(context);
  const isRead = !isLoading(layout) && (isFilled || hasShadows(layout.root.element));
  return { state: isRead ? 'not-understood' : 'loading', notes };
}

/** What a component draws in a tree of its own is not walked. */
function hasShadows(body: Element): boolean {
  return [...body.querySelectorAll('*')].some(({ shadowRoot }) => /\d/.test(shadowRoot?.textContent ?? ''));
}

/** A page that is still loading prints the names of its facts at most, and not several of them with their values. */
function statesFacts(context: Context): boolean {
  const { parts } = sectionOfBox(context, context.layout.root);
  const known = parts.flatMap(({ statement }) =>
    statement.facts.filter(({ concept }) => concept !== 'unknown'),
  );
  return known.length > 1;
}

/** Of a list that draws only the rows in view a page's number would say that all rows of that page were seen. */
function withoutPage(extent: Extent): void {
  delete extent.pageIndex;
  delete extent.pageCount;
}

function withoutRows({ rows: _, ...extent }: Extent): Extent {
  return extent;
}

function noLists(): Lists {
  return {
    orders: [],
    shipments: [],
    trackingEvents: [],
    activities: [],
    activityProducts: [],
    products: [],
    reviews: [],
    ratings: [],
    carriers: [],
    officialFigures: [],
    violations: [],
    problems: [],
  };
}
