import { regionsOf } from './columns.ts';
import type { Context } from './context.ts';
import { report } from './context.ts';
import type { Entry, PageDeclaration } from './fields.ts';
import { readEvents } from './read-events.ts';
import { entryOf } from './read-records.ts';
import { type Section, sectionOfBox, sectionsOf } from './sections.ts';

/** A page about one order: its facts under labels, its lines and parcels in tables or cards, its track. */
export function readSingle(context: Context, { records, events }: PageDeclaration): Record<string, Entry[]> {
  if (!records) return {};
  const { layout } = context;
  const fields = [...records.fields, ...(records.groups ?? []).flatMap((group) => group.fields)];
  const regions = regionsOf(
    layout,
    layout.rows.filter((row) => row.outer === undefined),
  );
  const titled = regions.filter((region) => region.header.length > 0);
  const inTables = new Set(
    titled.flatMap((region) => [...region.header, ...region.rows].map((row) => row.box)),
  );
  const page = sectionOfBox(context, layout.root, inTables);
  const sections: Section[] = [page, ...titled.flatMap((region) => sectionsOf(context, region, fields))];
  const order = entryOf(context, records, sections, 'order');
  if (order.orderId === undefined) {
    const id = context.url.searchParams.get('orderId') ?? '';
    if (!/^\d{15,20}$/.test(id) || Object.keys(order).length === 0) {
      if (Object.keys(order).length > 0) report(context, 'orderId', 'order', id);
      return {};
    }
    order.orderId = id;
  }
  const orders = (records.finish ?? ((entry: Entry) => [entry]))(order, context);
  return events ? { orders, trackingEvents: eventsOf(context, order) } : { orders };
}

/** The track of an order's only parcel is that parcel's; of several it is not said whose. */
function eventsOf(context: Context, { shipments }: Entry): Entry[] {
  const parcels = (shipments ?? []) as Entry[];
  const trackingNumber = parcels.length === 1 ? parcels[0]?.trackingNumber : undefined;
  return readEvents(context).map((event) =>
    trackingNumber === undefined ? event : { trackingNumber, ...event },
  );
}
