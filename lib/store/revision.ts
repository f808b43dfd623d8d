/** A number that grows with every change of the facts: it tells whether what was derived from them is still true. */

import { inOneView } from './in-one-transaction.ts';
import type { Tables } from './tables.ts';

const REVISION = 'revision';

export async function advanceRevision(tables: Tables): Promise<void> {
  await putRevision(tables, (await revisionIn(tables)) + 1);
}

export async function putRevision(tables: Tables, revision: number): Promise<void> {
  await tables.meta.put(revision, REVISION);
}

/** 0 for a store in which nothing was ever recorded. */
export async function revisionIn(tables: Tables): Promise<number> {
  return (await tables.meta.get(REVISION)) ?? 0;
}

export function readRevision(): Promise<number> {
  return inOneView(revisionIn);
}
