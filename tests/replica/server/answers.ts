/** What the replica's server answers to its own page: slices of the store, by the filters a page can set. */
import { HOUR, pacificDay } from '../model/pacific.ts';
import type { Activity, Order, Store } from '../model/store.ts';

export const ORDER_TABS = ['all', 'awaitingShipment', 'shipped', 'inDispute', 'closed'] as const;
export type OrderTab = (typeof ORDER_TABS)[number];

export interface OrderPage {
  total: number;
  rows: Order[];
  counts: Record<OrderTab, number> & { newToday: number; dueSoon: number };
}

export interface OrderQuery {
  tab: OrderTab;
  page: number;
  size: number;
  orderIds: string[];
  /** Days in Los Angeles, both included. */
  from?: string;
  to?: string;
}

/** Newest first, as Seller Center lists. */
export function listOrders(store: Store, query: OrderQuery, now: number): OrderPage {
  const matching = store.orders.filter((order) => {
    const day = pacificDay(order.createdAt);
    return (
      isInTab(order, query.tab) &&
      (query.orderIds.length === 0 || query.orderIds.includes(order.orderId)) &&
      (!query.from || day >= query.from) &&
      (!query.to || day <= query.to)
    );
  });
  const start = (query.page - 1) * query.size;
  return {
    total: matching.length,
    rows: matching.slice(start, start + query.size),
    counts: { ...countTabs(store.orders), ...countBoard(store.orders, now) },
  };
}

export function findOrder(store: Store, orderId: string): Order | undefined {
  return store.orders.find((order) => order.orderId === orderId);
}

export function findActivity(store: Store, activityId: string): Activity | undefined {
  return store.activities.find((activity) => activity.activityId === activityId);
}

function isInTab(order: Order, tab: OrderTab): boolean {
  return tab === 'all' || order.status === tab;
}

function countTabs(orders: readonly Order[]): Record<OrderTab, number> {
  const count = (tab: OrderTab) => orders.filter((order) => isInTab(order, tab)).length;
  return {
    all: orders.length,
    awaitingShipment: count('awaitingShipment'),
    shipped: count('shipped'),
    inDispute: count('inDispute'),
    closed: count('closed'),
  };
}

function countBoard(orders: readonly Order[], now: number) {
  const today = pacificDay(now);
  return {
    newToday: orders.filter((order) => pacificDay(order.createdAt) === today).length,
    dueSoon: orders.filter(({ shipBy }) => shipBy !== undefined && shipBy > now && shipBy < now + 24 * HOUR)
      .length,
  };
}
