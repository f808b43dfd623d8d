/** The tracking events of one parcel: one row holds them all, since cost is per row. */
import { canonicalText } from '../domain/canonical-text.ts';
import type { TrackingEvent } from '../domain/facts.ts';
import type { IsoInstant } from '../domain/time.ts';
import type { EntryLists } from './entry-lists.ts';
import { compareCodePoints, isSame } from './merge/compare.ts';
import { narrowJson } from './narrow-json.ts';
import { placesOf } from './places.ts';
import type { Packing } from './rows.ts';

export interface Parcel {
  /** `NO_STORE` when the events name no store: they belong to every store whose orders have the number. */
  storeId: string;
  trackingNumber: string;
  events: ParcelEvent[];
  /** When a page last showed its track; absent: no page said so. */
  lookedAt?: IsoInstant;
}

/** An event without the parcel it is of. */
export interface ParcelEvent {
  at: IsoInstant;
  [field: string]: unknown;
}

const PARCEL = placesOf<Parcel>(['storeId', 'trackingNumber', 'events', 'lookedAt'], {
  events: placesOf(['at', 'code', 'text', 'place']),
});

/** As one text, since browsers store and copy many small objects slowly and at length. */
export const parcelPacking: Packing<Parcel> = {
  pack: (parcel) => narrowJson(PARCEL.listOf(parcel)),
  unpack: (stored) => PARCEL.entryOf(JSON.parse(stored as string)),
};

export const PARCELS_TABLE = 'parcels';
/** The store of events that name none. */
export const NO_STORE = '';

export function parcelKey({ storeId, trackingNumber }: Pick<Parcel, 'storeId' | 'trackingNumber'>): string[] {
  return [storeId, trackingNumber];
}

/** Parcels of these events and of the tracks that the visits showed, one per store and number. */
export function parcelsOf({ trackingEvents = [], pageVisits = [] }: EntryLists): Parcel[] {
  const parcels = new Map<string, Parcel>();
  const parcelOf = (storeId: string, trackingNumber: string) => {
    const key = JSON.stringify([storeId, trackingNumber]);
    const parcel = parcels.get(key) ?? { storeId, trackingNumber, events: [] };
    parcels.set(key, parcel);
    return parcel;
  };
  for (const { storeId = NO_STORE, trackingNumber, ...event } of trackingEvents)
    parcelOf(storeId, trackingNumber).events.push(event);
  for (const { storeId, readAt, tracks = [] } of pageVisits) {
    for (const trackingNumber of tracks) look(parcelOf(storeId, trackingNumber), readAt);
  }
  return [...parcels.values()].map((parcel) => ({ ...parcel, events: fullestEvents(parcel.events) }));
}

/** The union of both; an event of which another view says more is only said once. */
export function joinParcels(stored: Parcel | undefined, seen: Parcel): Parcel {
  if (!stored) return seen;
  const joined = { ...stored, events: fullestEvents([...stored.events, ...seen.events]) };
  if (seen.lookedAt !== undefined) look(joined, seen.lookedAt);
  return joined;
}

function look(parcel: Parcel, at: IsoInstant): void {
  if (parcel.lookedAt === undefined || parcel.lookedAt < at) parcel.lookedAt = at;
}

export function eventsOf({ storeId, trackingNumber, events }: Parcel): TrackingEvent[] {
  return events.map((event) =>
    storeId ? { storeId, trackingNumber, ...event } : { trackingNumber, ...event },
  );
}

/** The events that no other one contains, in order of time: the maximal elements of the set. */
function fullestEvents(events: readonly ParcelEvent[]): ParcelEvent[] {
  const distinct = [...new Map(events.map((event) => [canonicalText(event), event]))];
  return distinct
    .filter(([, event]) => !distinct.some(([, other]) => other !== event && contains(other, event)))
    .sort(([aText, a], [bText, b]) => compareCodePoints(a.at, b.at) || compareCodePoints(aText, bText))
    .map(([, event]) => event);
}

function contains(more: ParcelEvent, less: ParcelEvent): boolean {
  return more.at === less.at && Object.entries(less).every(([name, value]) => isSame(value, more[name]));
}
