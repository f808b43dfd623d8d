/** What the pages around the orders show: slices of the same store. */
import { HOUR, pacificDay } from '../model/pacific.ts';
import { CARRIERS } from '../model/parcels.ts';
import type { Carrier, Order, Parcel, Product, Review, Store } from '../model/store.ts';
import { figuresAsListed } from '../truth/figures.ts';

export interface Paged<Row> {
  total: number;
  rows: Row[];
}

export interface ParcelRow {
  order: Order;
  parcel: Parcel;
}

/** One day of the platform's own figures, as fractions. */
export interface DayFigures {
  day: string;
  cancellation: number;
  lateShipment: number;
  logisticsAnomaly: number;
  negativeReview: number;
  paidOrders: number;
}

export interface Assessment {
  day: string;
  ratings: { described: string; service: string; logistics: string };
  today: DayFigures;
  violations: { order: Order; reason: 'onlineTimeout' | 'other'; remainingMs: number }[];
}

const DAYS_SHOWN = 7;

export function listParcels(store: Store, page: number, size: number): Paged<ParcelRow> {
  const rows = store.orders
    .flatMap((order) => order.parcels.map((parcel) => ({ order, parcel })))
    .sort((a, b) => b.parcel.uploadedAt - a.parcel.uploadedAt);
  return pageOf(rows, page, size);
}

export function listReviews(store: Store, page: number, size: number): Paged<Review> {
  return pageOf(store.reviews, page, size);
}

export function listProducts(store: Store, page: number, size: number): Paged<Product> {
  return pageOf(store.products, page, size);
}

/** Today's figures first. The platform knows when an order was cancelled no better here than its own list shows. */
export function dailyFigures(store: Store, now: number): DayFigures[] {
  return Array.from({ length: DAYS_SHOWN }, (_, daysBefore) => {
    const { cancellation, lateShipment } = figuresAsListed(store.orders, now, { daysBefore });
    const day = pacificDay(now - daysBefore * 24 * HOUR);
    return {
      day,
      cancellation: cancellation.rate ?? 0,
      lateShipment: lateShipment.rate ?? 0,
      logisticsAnomaly: 0.041 + (daysBefore % 3) / 1000,
      negativeReview: 0.011 + (daysBefore % 4) / 1000,
      paidOrders: store.orders.filter(({ createdAt, paidAt }) => paidAt && pacificDay(createdAt) === day)
        .length,
    };
  });
}

export function assess(store: Store, now: number): Assessment {
  const [today, yesterday] = dailyFigures(store, now);
  if (!today || !yesterday) throw new Error('The replica has no figures.');
  const late = store.orders.filter(({ closed }) => closed?.reason === 'notShippedInTime').slice(0, 1);
  const silent = store.orders.filter(
    ({ parcels, status }) => status === 'shipped' && parcels[0]?.scans.length === 0,
  );
  return {
    day: yesterday.day,
    ratings: { described: '4.8', service: '4.7', logistics: '4.6' },
    today: yesterday,
    violations: [
      ...silent
        .slice(0, 3)
        .map((order) => ({ order, reason: 'onlineTimeout' as const, remainingMs: 117 * HOUR })),
      ...late.map((order) => ({ order, reason: 'other' as const, remainingMs: 60 * HOUR })),
    ],
  };
}

/** The services and whether the store has a contract for each. */
export function listServices(): (Carrier & { contracted: boolean })[] {
  return CARRIERS.map((carrier, place) => ({ ...carrier, contracted: place !== 2 }));
}

function pageOf<Row>(rows: readonly Row[], page: number, size: number): Paged<Row> {
  return { total: rows.length, rows: rows.slice((page - 1) * size, page * size) };
}
