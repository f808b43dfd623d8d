import { forgetChoicesIn } from './choices.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import { ALL_KINDS } from './kinds/all-kinds.ts';
import { advanceRevision } from './revision.ts';
import type { Rows } from './rows.ts';

/** Forgets one store, or everything. */
export function wipe(storeId?: string): Promise<void> {
  return inOneTransaction(async (tables) => {
    for (const kind of ALL_KINDS) await clear(tables.entries(kind), storeId);
    await clear(tables.parcels, storeId);
    await clear(tables.pageVisits, storeId);
    await clear(tables.judgements, storeId);
    if (storeId === undefined) await forgetChoicesIn(tables);
    await advanceRevision(tables);
  });
}

async function clear<Row>(rows: Rows<Row>, storeId: string | undefined): Promise<void> {
  if (storeId === undefined) await rows.clear();
  else await rows.deleteOf(storeId);
}
