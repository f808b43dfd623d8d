import type { Instant } from '../domain/time.ts';
import { sectionOfBox, stateRoot, tablesOf } from './engine/columns/sections.ts';
import type { Context } from './engine/context.ts';
import { fieldsOf, type PageDeclaration } from './engine/declaration.ts';
import { EVENT_FIELDS } from './engine/events/read-events.ts';
import { nameSteps } from './engine/events/step-bars.ts';
import { settle } from './engine/fields/read-fields.ts';
import { outcomesOf } from './engine/fields/sources.ts';
import type { Field } from './engine/fields.ts';
import { layOut } from './engine/layout/lay-out.ts';
import type { Marks } from './engine/layout/marks.ts';
import { clocksOf } from './engine/layout/zones.ts';
import { learnLabels } from './lexicon.ts';
import type { Steps } from './steps.ts';

const ACTIVITY_ID: Field = { name: 'activityId', kind: 'id', from: ['activityId'] };

/** Lays a page out and finds its tables, once for all that is read of it. */
export function* contextOf(
  document: Document,
  marks: Marks,
  url: URL,
  readAt: Instant,
  { records, events, isSingle }: PageDeclaration,
): Steps<Context> {
  yield* learnLabels();
  const layout = yield* layOut(document.body, marks);
  if (isSingle) nameSteps(layout);
  const bare = { layout, readAt, url, problems: [], clockAt: clocksOf(layout) };
  const fields = [...(records ? fieldsOf(records) : []), ...(events ? EVENT_FIELDS : [])];
  const isListOfOrders = records?.key === 'orderId' && records.needsKey === true && !isSingle;
  const context: Context = { ...bare, tables: yield* tablesOf(bare, fields, isListOfOrders) };
  yield* stateRoot(context);
  const activityId = url.searchParams.get('activityId') ?? statedActivity(context);
  yield;
  if (activityId && /^\d{5,20}$/.test(activityId)) context.activityId = activityId;
  return context;
}

/** The one activity that a label outside the tables names. */
function statedActivity(context: Context): string | undefined {
  const page = sectionOfBox(context, context.layout.root);
  const own = {
    ...page,
    parts: page.parts.map((part) => ({ ...part, statement: { ...part.statement, loose: [] } })),
  };
  const stated = outcomesOf({ ...context, layout: { ...context.layout, links: [] } }, ACTIVITY_ID, own);
  const id = settle({ ...context, problems: [] }, ACTIVITY_ID, stated, 'page');
  return typeof id === 'string' ? id : undefined;
}
