/**
 * What the system must hold, said as simply as it can be: of each store its orders with their newest status, the visits,
 * the typed name. Written from formats.md §2, and of the code's own knows nothing.
 */
export const STORES = ['244176', '1471480'] as const;
export type StoreId = (typeof STORES)[number];
export const STATUSES = ['awaiting-shipment', 'shipped', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];

/** Weaker sources first. */
const SOURCES = ['import', 'list'] as const;

export interface Sight {
  status: Status;
  seen: string;
  source: (typeof SOURCES)[number];
}

export interface StoreModel {
  orders: Map<string, Sight>;
  visits: Set<string>;
  name?: string | undefined;
}

export class Model {
  stores = new Map<StoreId, StoreModel>();
  /** The name that was typed last, which outlives the database. */
  names = new Map<StoreId, string>();
  backup: Map<StoreId, StoreModel> | undefined;

  store(storeId: StoreId): StoreModel {
    const known = this.stores.get(storeId) ?? { orders: new Map(), visits: new Set() };
    this.stores.set(storeId, known);
    return known;
  }

  see(storeId: StoreId, orderId: string, sight: Sight): void {
    const { orders } = this.store(storeId);
    const known = orders.get(orderId);
    if (!known || isNewer(sight, known)) orders.set(orderId, sight);
  }

  type(storeId: StoreId, name: string | undefined): void {
    if (name !== undefined) {
      this.names.set(storeId, name);
      this.store(storeId).name = name;
      return;
    }
    this.names.delete(storeId);
    const known = this.stores.get(storeId);
    if (known) known.name = undefined;
  }

  forget(storeId: StoreId): void {
    this.stores.delete(storeId);
    this.names.delete(storeId);
  }

  lose(): void {
    this.stores.clear();
  }

  /** What was typed is back as soon as anything is judged. */
  putNamesBack(): void {
    for (const [storeId, name] of this.names) this.store(storeId).name = name;
  }

  backUp(): void {
    this.backup = structuredClone(this.stores);
  }

  restore(): void {
    for (const [storeId, { orders, visits, name }] of this.backup ?? []) {
      const into = this.store(storeId);
      for (const [orderId, sight] of orders) this.see(storeId, orderId, sight);
      for (const visit of visits) into.visits.add(visit);
      if (name !== undefined && into.name === undefined) this.type(storeId, name);
    }
  }
}

function isNewer(a: Sight, b: Sight): boolean {
  if (a.seen !== b.seen) return a.seen > b.seen;
  if (a.source !== b.source) return SOURCES.indexOf(a.source) > SOURCES.indexOf(b.source);
  return a.status > b.status;
}
