/** The tables inside one transaction. Bound to it: work that strays outside fails instead of committing alone. */
import type { Table, Transaction } from 'dexie';
import type { PageVisit } from '../domain/facts.ts';
import { JUDGEMENTS_TABLE, META_TABLE } from './database.ts';
import type { JoinedEntries } from './entry-lists.ts';
import type { EntryKind } from './kinds/entry-kind.ts';
import { PAGE_VISITS_TABLE } from './page-visits.ts';
import { PARCELS_TABLE, type ParcelRow } from './parcels.ts';

export interface Tables {
  entries<Name extends keyof JoinedEntries>(kind: EntryKind<Name>): Table<JoinedEntries[Name], string[]>;
  parcels: Table<ParcelRow, string[]>;
  pageVisits: Table<PageVisit, string[]>;
  judgements: Table<unknown, string[]>;
  meta: Table<number, string>;
}

export function tablesOf(transaction: Transaction): Tables {
  return {
    entries: (kind) => transaction.table(kind.table),
    parcels: transaction.table(PARCELS_TABLE),
    pageVisits: transaction.table(PAGE_VISITS_TABLE),
    judgements: transaction.table(JUDGEMENTS_TABLE),
    meta: transaction.table(META_TABLE),
  };
}
