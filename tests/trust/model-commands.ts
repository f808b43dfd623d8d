/** What may happen to the system, to it and to its model alike. */
import { expect, vi } from 'vitest';
import type { OrderExport } from '../../lib/domain/import-summary.ts';
import { HOUR, type Instant, isoOf, MINUTE } from '../../lib/domain/time.ts';
import { judgeAgain } from '../../lib/judge-again.ts';
import type { RecordReadingAnswer, RecordReadingMessage } from '../../lib/messages.ts';
import { saveSettings } from '../../lib/published/settings.ts';
import { forgetStore } from '../../lib/recording/forget.ts';
import { recordReading } from '../../lib/recording/record-reading.ts';
import { recordTyped } from '../../lib/recording/record-typed.ts';
import { closeDatabase } from '../../lib/store/database.ts';
import { timePassed, wake } from '../../lib/wake.ts';
import { contentScript, forgetDatabase } from '../support/extension.ts';
import { messageOf, order, reading } from '../support/readings.ts';
import { backupAt, fileOf, importFile, restoreFile } from '../support/records.ts';
import type { Model, Status, StoreId } from './model.ts';

export interface System {
  now: Instant;
  backup?: Uint8Array;
  isLost: boolean;
}

export interface Page {
  storeId: StoreId;
  rows: [order: number, status: Status][];
}

const idOf = (number: number) => String(8_264_286_413_693_800 + number);
/** Each order was made at its own hour, wherever it is seen. */
const madeAt = (number: number) => isoOf(Date.parse('2026-03-08T00:00:00.000Z') + number * HOUR);

/** Every look at the system is at a later instant, so that no flood is one. */
function tick(system: System, by = MINUTE): void {
  system.now += by;
  vi.setSystemTime(system.now);
}

async function messageFor({ storeId, rows }: Page, readAt: string): Promise<RecordReadingMessage> {
  const orders = rows.map(([number, status]) =>
    order({ orderId: idOf(number), createdAt: madeAt(number), status }),
  );
  return messageOf(reading({ storeId, readAt, orders }));
}

function see(model: Model, { storeId, rows }: Page, message: RecordReadingMessage): void {
  const { readAt } = message.reading;
  for (const [number, status] of rows)
    model.see(storeId, idOf(number), { status, seen: readAt, source: 'list' });
  model.store(storeId).visits.add(`${readAt} ${message.readingId}`);
}

async function send(message: RecordReadingMessage): Promise<RecordReadingAnswer> {
  return recordReading(message, contentScript());
}

export type Act = (model: Model, system: System) => Promise<void>;

export const acts = {
  page:
    (page: Page): Act =>
    async (model, system) => {
      tick(system);
      const message = await messageFor(page, isoOf(system.now));
      expect(await send(message)).toMatchObject({ committed: true });
      see(model, page, message);
    },

  twoTabs:
    (pages: [Page, Page]): Act =>
    async (model, system) => {
      tick(system);
      const messages = await Promise.all(pages.map((page) => messageFor(page, isoOf(system.now))));
      const answers = await Promise.all([...messages, ...messages].map(send));
      expect(answers.map(({ committed }) => committed)).toEqual([true, true, true, true]);
      pages.forEach((page, index) => {
        see(model, page, messages[index] as RecordReadingMessage);
      });
    },

  /** The worker dies with the page in its hands; the page is sent until it is acknowledged. */
  killed:
    (page: Page): Act =>
    async (model, system) => {
      tick(system);
      const message = await messageFor(page, isoOf(system.now));
      const dying = send(message).catch(() => undefined);
      await closeDatabase();
      await dying;
      await wake();
      expect(await send(message)).toMatchObject({ committed: true });
      see(model, page, message);
    },

  wake: (): Act => async (_, system) => {
    tick(system);
    await closeDatabase();
    await wake();
  },

  timePasses:
    (hours: number): Act =>
    async (_, system) => {
      tick(system, hours * HOUR);
      await timePassed();
    },

  typed:
    (storeId: StoreId, name: string | undefined): Act =>
    async (model, system) => {
      tick(system);
      await recordTyped({ kind: 'storeName', storeId, value: name });
      model.type(storeId, name);
    },

  file:
    ({ storeId, rows }: Page): Act =>
    async (model, system) => {
      tick(system);
      const seen = isoOf(system.now - HOUR);
      const orders = rows.map(([number, status]) => ({
        storeId,
        orderId: idOf(number),
        createdAt: madeAt(number),
        status,
      }));
      await importFile({ orders, summary: { newestAt: seen } } as unknown as OrderExport, { storeId });
      model.store(storeId);
      for (const [number, status] of rows)
        model.see(storeId, idOf(number), { status, seen, source: 'import' });
    },

  backUp: (): Act => async (model, system) => {
    system.backup = fileOf(await backupAt(system.now));
    model.backUp();
  },

  restore: (): Act => async (model, system) => {
    if (!system.backup) return;
    tick(system);
    expect(await restoreFile(system.backup)).toMatchObject({ ok: true });
    model.restore();
    system.isLost = false;
  },

  forget:
    (storeId: StoreId): Act =>
    async (model, system) => {
      tick(system);
      await forgetStore(storeId);
      model.forget(storeId);
    },

  lose: (): Act => async (model, system) => {
    tick(system);
    const hadFacts = model.stores.size > 0;
    await forgetDatabase();
    model.lose();
    await wake();
    if (hadFacts) {
      system.isLost = true;
      model.putNamesBack();
    }
  },

  choose:
    (registeredIn: 'mainland' | 'elsewhere'): Act =>
    async (_, system) => {
      tick(system);
      await saveSettings({ registeredIn });
      await judgeAgain();
    },
};
