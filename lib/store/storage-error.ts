import Dexie from 'dexie';
import type { StorageFault } from '../domain/storage-fault.ts';
import { BlockedDatabaseError, NewerDatabaseError } from './database.ts';

/** What is wrong with the storage; undefined for an error that did not come from it. */
export function storageFaultOf(error: unknown): StorageFault | undefined {
  if (error instanceof NewerDatabaseError) return 'newer-database';
  if (error instanceof BlockedDatabaseError) return 'storage-blocked';
  if (!(error instanceof Dexie.DexieError) && !(error instanceof DOMException)) return undefined;
  // dexie hides a full disk inside an AbortError.
  const { name, inner } = error as { name: string; inner?: { name?: string } };
  const isFull = name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError';
  return isFull ? 'storage-full' : 'storage-unavailable';
}
