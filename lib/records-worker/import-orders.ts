/** An order export, read and then recorded: between the two it stays in the worker, and the page is told its summary. */
import type { ExportRequest, ImportOutcome, OrderExport } from '../domain/import-summary.ts';
import { packHash } from '../domain/pack-hash.ts';
import type { Instant } from '../domain/time.ts';
import { ImportRefused } from '../import/import-refused.ts';
import { readOrderExport } from '../import/order-export.ts';
import { recordImport } from '../recording/record-import.ts';
import { areKnownElsewhere } from '../store/known-elsewhere.ts';
import type { ExportReading, Running, TaskTable, Terms } from './tasks.ts';

/** Keeps the export that was read last. */
export function importOrders(): Pick<TaskTable, 'readExport' | 'recordExport'> {
  let chosen: { read: OrderExport; storeId: string } | undefined;
  return {
    async readExport(of, running) {
      chosen = undefined;
      const reading = await readExport(of, running);
      if (!('read' in reading)) return reading;
      chosen = { read: reading.read, storeId: of.storeId };
      return { summary: reading.read.summary };
    },
    recordExport(by, running) {
      if (!chosen) throw new RangeError('no export was read yet');
      return recordExport(chosen.read, { ...by, storeId: chosen.storeId }, running);
    },
  };
}

async function readExport(
  { file, storeId, now }: { file: Blob; storeId: string; now: Instant },
  { onProgress, signal }: Running,
): Promise<Exclude<ExportReading, { summary: unknown }> | { read: OrderExport }> {
  try {
    const read = await readOrderExport(file, { storeId, now, onProgress, signal });
    const ids = read.orders.map(({ orderId }) => orderId);
    return (await areKnownElsewhere(storeId, ids)) ? { refused: 'other-store' } : { read };
  } catch (error) {
    if (signal.aborted) return { isStopped: true };
    if (error instanceof ImportRefused) return { refused: error.reason };
    throw error;
  }
}

async function recordExport(
  read: OrderExport,
  { storeId, request, settings, pack }: Terms & { storeId: string; request: ExportRequest | undefined },
  running: Running,
): Promise<ImportOutcome> {
  const rules = { settings, pack, packHash: await packHash(pack) };
  return recordImport(read, { storeId, rules, request, ...running });
}
