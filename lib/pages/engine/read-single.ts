import type { Steps } from '../steps.ts';
import { sectionsIn } from './columns/sections.ts';
import { type Context, report } from './context.ts';
import type { PageDeclaration, Records } from './declaration.ts';
import { readEvents } from './events/read-events.ts';
import { outcomesOf } from './fields/sources.ts';
import type { Entry } from './fields.ts';
import { parse } from './parse.ts';
import { entryOf } from './records/read-records.ts';
import type { Section } from './section.ts';

/** A page about one order: its facts under labels, its lines and parcels in tables or cards, its track. */
export function* readSingle(context: Context, { records }: PageDeclaration): Steps<Record<string, Entry[]>> {
  if (!records) return {};
  const id = context.url.searchParams.get('orderId') ?? '';
  const sections = sectionsIn(context, context.layout.root).filter(
    (section) => !isOfOther(context, records, section, id),
  );
  const order = yield* entryOf(context, records, { sections }, 'order');
  if (Object.keys(order).length === 0) return {};
  if (order.orderId === undefined && /^\d{15,20}$/.test(id)) order.orderId = id;
  if (order.orderId === undefined) {
    report(context, 'orderId', 'order', id);
    return {};
  }
  const status = order.status === undefined ? statusBesideTitle(context, records) : undefined;
  if (status !== undefined) order.status = status;
  yield;
  const orders = (records.finish ?? ((entry: Entry) => [entry]))(order, context);
  return { [records.list]: orders, trackingEvents: yield* eventsOf(context, order) };
}

/** The one word of the status beside the title of the page, which no label names there. */
function statusBesideTitle(context: Context, { fields }: Records): unknown {
  const { headings, pieces } = context.layout;
  const field = fields.find(({ name }) => name === 'status');
  const [title] = headings;
  const line = title?.box.parent;
  if (!field || !title || !line || line.end - line.start > MOST_BESIDE_TITLE) return undefined;
  const words = pieces
    .slice(title.box.end, line.end)
    .filter(({ kind, label }) => kind === 'text' && !label)
    .map(({ text }) =>
      parse(field.kind, text, { clock: context.clockAt(line.start), readAt: context.readAt }),
    )
    .filter((value) => value !== undefined);
  return words.length === 1 ? words[0] : undefined;
}
const MOST_BESIDE_TITLE = 6;

/** A row with the number of another order and when that was placed: what else the buyer ordered. */
function isOfOther(context: Context, { fields, key }: Records, section: Section, id: string): boolean {
  if (!section.row || !section.shape.concepts.has('createdAt') || id === '') return false;
  const outcomes = fields.flatMap((field) => (field.name === key ? outcomesOf(context, field, section) : []));
  return outcomes.some(({ value }) => value !== undefined) && outcomes.every(({ value }) => value !== id);
}

/** The track of an order's only parcel is that parcel's; of several it is not said whose. */
function* eventsOf(context: Context, { shipments }: Entry): Steps<Entry[]> {
  const parcels = (shipments ?? []) as Entry[];
  const trackingNumber = parcels.length === 1 ? parcels[0]?.trackingNumber : undefined;
  return (yield* readEvents(context, false)).map((event) =>
    trackingNumber === undefined ? event : { trackingNumber, ...event },
  );
}
