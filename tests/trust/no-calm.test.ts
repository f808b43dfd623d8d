/** Whatever fails, a store that was judged healthy looks so no longer: in the popup, on the badge, on the page. */

import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Backup } from '../../lib/domain/backup.ts';
import type { Reading } from '../../lib/domain/reading.ts';
import { HOUR, isoOf, MINUTE } from '../../lib/domain/time.ts';
import { readScorecard, SCORECARD_KEY } from '../../lib/published/scorecard.ts';
import { recordReading } from '../../lib/recording/record-reading.ts';
import { closeDatabase, DATABASE_NAME } from '../../lib/store/database.ts';
import { chosenStore } from '../../lib/text/chosen-store.ts';
import { loadTexts } from '../../lib/text/load-texts.ts';
import { overlayWords } from '../../lib/text/overlay-words.ts';
import { shownVerdict } from '../../lib/text/verdict/shown.ts';
import { timePassed, wake } from '../../lib/wake.ts';
import { badgeOf } from '../../lib/warnings/badge.ts';
import { contentScript, forgetDatabase, freshExtension } from '../support/extension.ts';
import { withFaultAt, withStorageFaultAt } from '../support/faults.ts';
import { messageOf, order, reading } from '../support/readings.ts';
import { fileOf, restoreFile } from '../support/records.ts';

const example = (file: string) => readFileSync(`tests/examples/healthy/${file}`, 'utf8');
const BACKUP = JSON.parse(example('backup.json')) as Backup;
const NOW = Date.parse(example('now').trim());
const storeId = BACKUP.stores?.[0]?.storeId ?? '';

/** The same with every page seen: the whole list, every track, every review. */
function seenWhole(backup: Backup): Backup {
  const { orders = [], reviews = [] } = backup;
  const visit = { storeId, state: 'read', readAt: isoOf(NOW - 10 * MINUTE) } as const;
  const whole = (rows: readonly { createdAt?: string }[]) => {
    const created = rows.flatMap(({ createdAt }) => createdAt ?? []).sort();
    const [oldestCreatedAt] = created;
    const extent = { rows: rows.length, statedTotal: rows.length, pageIndex: 1, pageCount: 1 };
    return { extent, understood: created.length, oldestCreatedAt, newestCreatedAt: created.at(-1) };
  };
  const tracks = orders.flatMap(({ shipments = [] }) =>
    shipments.flatMap(({ trackingNumber }) => trackingNumber ?? []),
  );
  return {
    ...backup,
    // Of those that run, too little is known to be calm.
    activities: backup.activities?.map((activity) => ({ ...activity, endsAt: isoOf(NOW - HOUR) })),
    readings: [
      { ...visit, page: 'order-list', filter: { tab: 'all', sort: 'createdAt-desc' }, ...whole(orders) },
      { ...visit, page: 'tracking', tracks },
      { ...visit, page: 'reviews', ...whole(reviews) },
    ],
  };
}
const texts = await loadTexts('en');

async function shownLevels() {
  const now = Date.now();
  const scorecard = await readScorecard();
  const card = chosenStore(scorecard, undefined);
  return {
    popup: shownVerdict(scorecard, card, now, texts).level,
    badge: badgeOf(scorecard, now, texts).shape,
    overlay: overlayWords(scorecard, now, texts).stores[storeId]?.level ?? 'unknown',
  };
}

async function see(parts: Partial<Reading>): Promise<void> {
  vi.setSystemTime(Date.now() + MINUTE);
  const read = reading({ storeId, readAt: isoOf(Date.now()), ...parts });
  await recordReading(await messageOf(read), contentScript());
}

const anOrder = { orders: [order({ createdAt: isoOf(NOW - HOUR) })] };
const TOO_MANY = Array.from({ length: 501 }, (_, index) => order({ orderId: String(1e15 + index) }));
const noDatabase = () =>
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
  });
const atNextStart = async () => {
  await closeDatabase();
  await wake();
};
const openAt = (version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Each leaves something of which the seller must know. */
const FAILURES: Record<string, () => Promise<unknown>> = {
  'a page has more rows than can be taken': () => see({ orders: TOO_MANY }),
  'a page names no store': () => see({ storeId: undefined }),
  'the order list asks to sign in': () => see({ state: 'signed-out' }),
  'the order list asks for verification': () => see({ state: 'challenge' }),
  'the order list is not understood': () => see({ state: 'not-understood' }),
  'the disk is full as a page is written': () => withFaultAt(12, () => see(anOrder), 'full'),
  'the disk refuses what is read for a page': () => withFaultAt(1, () => see(anOrder)),
  'the transaction of a page fails': () => withFaultAt(12, () => see(anOrder), 'aborts'),
  'the scorecard of a page cannot be published': () => withStorageFaultAt(2, () => see(anOrder)),
  'the permission is withdrawn': async () => {
    fakeBrowser.permissions.contains = async () => false;
    await atNextStart();
  },
  'the permission cannot be asked for': async () => {
    fakeBrowser.permissions.contains = async () => {
      throw new Error('injected');
    };
    await atNextStart().catch(() => undefined);
  },
  'a newer build has changed the records': async () => {
    await closeDatabase();
    (await openAt(1000)).close();
    vi.setSystemTime(NOW + 30 * HOUR);
    await timePassed();
  },
  'an older build keeps the records open': async () => {
    await forgetDatabase();
    const older = await openAt(20);
    await atNextStart();
    older.close();
  },
  'the browser has no storage at the start': async () => {
    noDatabase();
    vi.setSystemTime(NOW + 1);
    await atNextStart();
  },
  'the browser has no storage as a page comes': async () => {
    await closeDatabase();
    noDatabase();
    await see(anOrder);
  },
  'the browser has no storage as time passes': async () => {
    await closeDatabase();
    noDatabase();
    vi.setSystemTime(NOW + 30 * HOUR);
    await timePassed();
  },
  'the records vanish': async () => {
    await forgetDatabase();
    await wake();
  },
  'the records vanish, and a page is read': async () => {
    await forgetDatabase();
    await see(anOrder);
  },
  'what is kept to judge by is nonsense': async () => {
    await closeDatabase();
    const lying = await new Dexie(DATABASE_NAME).open();
    const keys = await lying.table('judgements').toCollection().primaryKeys();
    for (const key of keys) await lying.table('judgements').put({ nonsense: true }, key);
    lying.close();
    await see({ orders: TOO_MANY.slice(0, 1).map((each) => ({ ...each, createdAt: isoOf(NOW - HOUR) })) });
  },
  'the scorecard is nonsense': () => fakeBrowser.storage.local.set({ [SCORECARD_KEY]: '{"stores":[' }),
  'everything published is gone': () => fakeBrowser.storage.local.clear(),
  'nothing was read for a day': async () => {
    vi.setSystemTime(NOW + 30 * HOUR);
  },
  'the own rules cannot be read': async () => {
    await fakeBrowser.storage.local.set({ rulePack: { id: 'mine', nonsense: true } });
    await atNextStart();
  },
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  for (const say of ['error', 'warn'] as const) vi.spyOn(console, say).mockImplementation(() => undefined);
  await freshExtension();
  await wake();
  expect(await restoreFile(fileOf(seenWhole(BACKUP)))).toMatchObject({ ok: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a healthy store', () => {
  it('looks so while nothing fails', async () => {
    expect(await shownLevels()).toEqual({ popup: 'good', badge: 'good', overlay: 'good' });
  });

  it.each(Object.entries(FAILURES))('looks so no longer when %s', async (_, happen) => {
    await happen();
    const shown = await shownLevels();
    expect(Object.values(shown).filter((level) => level === 'good')).toEqual([]);
  });
});
