/** The tables inside one transaction. Bound to it: work that strays outside fails instead of committing alone. */
import type { PageVisit } from '../domain/facts.ts';
import { JUDGEMENTS_TABLE, META_TABLE } from './database.ts';
import type { JoinedEntries } from './entry-lists.ts';
import type { EntryKind } from './kinds/entry-kind.ts';
import { PAGE_VISITS_TABLE } from './page-visits.ts';
import { PARCELS_TABLE, type Parcel, parcelPacking } from './parcels.ts';
import { Rows } from './rows.ts';

export interface Tables {
  /** The database that they are of. */
  connection: IDBDatabase;
  entries<Name extends keyof JoinedEntries>(kind: EntryKind<Name>): Rows<JoinedEntries[Name]>;
  parcels: Rows<Parcel>;
  pageVisits: Rows<PageVisit>;
  judgements: Rows<unknown>;
  /** What is of no store, each under a name of its own. */
  meta: Rows<unknown>;
}

export function tablesOf(transaction: IDBTransaction): Tables {
  return {
    connection: transaction.db,
    entries: (kind) => new Rows(transaction, kind.table, kind.packing),
    parcels: new Rows(transaction, PARCELS_TABLE, parcelPacking),
    pageVisits: new Rows(transaction, PAGE_VISITS_TABLE),
    judgements: new Rows(transaction, JUDGEMENTS_TABLE),
    meta: new Rows(transaction, META_TABLE),
  };
}
