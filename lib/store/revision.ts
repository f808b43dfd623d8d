/**
 * A number that grows with every change of the facts: it tells whether what was derived from them is still true. Its
 * upper half names the database, by chance, so that one that vanished and was begun anew is never taken for the old.
 */

import { inOneView } from './in-one-transaction.ts';
import type { Tables } from './tables.ts';

const REVISION = 'revision';
/** Changes that one database can count, and names there are for databases: both together stay exact. */
const SPAN = 2 ** 26;

/** Of a database in which nothing was ever recorded. */
export const NOTHING_RECORDED = 0;

export async function advanceRevision(tables: Tables): Promise<void> {
  await putRevision(tables, revisionAfter(await revisionIn(tables)));
}

/** The revision that follows; the first of a database names it. */
export function revisionAfter(revision: number): number {
  if (revision !== NOTHING_RECORDED) return revision + 1;
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (chance % SPAN) * SPAN + 1;
}

/** Whether facts of `later` can have grown out of those of `earlier`: neither vanished nor went back. */
export function growsOutOf(later: number, earlier: number): boolean {
  if (earlier === NOTHING_RECORDED) return true;
  return later >= earlier && Math.floor(later / SPAN) === Math.floor(earlier / SPAN);
}

export async function putRevision(tables: Tables, revision: number): Promise<void> {
  await tables.meta.put(revision, REVISION);
}

export async function revisionIn(tables: Tables): Promise<number> {
  return ((await tables.meta.get(REVISION)) as number | undefined) ?? NOTHING_RECORDED;
}

export function readRevision(): Promise<number> {
  return inOneView(revisionIn);
}
