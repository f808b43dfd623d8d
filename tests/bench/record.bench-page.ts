/** The page's part of the bench of recording and judging: it runs in a page of a bare extension, on real IndexedDB. */
import { toldRows } from '../../lib/capture/told-rows.ts';
import type { Order } from '../../lib/domain/facts.ts';
import type { Reading, ReadingOrder } from '../../lib/domain/reading.ts';
import { readingIdOf } from '../../lib/domain/reading-id.ts';
import { HOUR, isoOf, MINUTE } from '../../lib/domain/time.ts';
import { judgedCard } from '../../lib/judging/judged-store.ts';
import { rulesNow } from '../../lib/judging/rules-now.ts';
import { judgeable, stateOfAll } from '../../lib/judging/state-keeping.ts';
import { PROTOCOL } from '../../lib/messages.ts';
import { judgeVerdicts } from '../../lib/metrics/judge-store.ts';
import { PREMISES_KEY, SCORECARD_KEY } from '../../lib/published/scorecard.ts';
import { SETTINGS_KEY } from '../../lib/published/settings.ts';
import { recordReading } from '../../lib/recording/record-reading.ts';
import { rescore } from '../../lib/rescore.ts';
import { readStoreFacts } from '../../lib/store/read-store-facts.ts';
import { readStoreRows } from '../../lib/store/read-store-rows.ts';
import { timePassed } from '../../lib/wake.ts';
import { withWriteLock } from '../../lib/write-lock.ts';
import { browser } from '../support/own-browser.ts';
import { reading } from '../support/readings.ts';
import type { Question } from './background.bench-page.ts';
import { type FilledHistory, fillHistory } from './filled-history.ts';
import { openFresh } from './fresh-page.ts';
import { idOf, PLAIN, STORES, storedOrder } from './long-history.ts';
import { mergePlain, plainOrders, plainRow, putPlain } from './plain-orders.ts';
import { storedRow } from './put-rows.ts';
import { rawRead } from './raw-read.ts';

const MEASURED = STORES[0];
const { runtime, storage } = browser as {
  runtime: { id: string; sendMessage(message: unknown): Promise<number> };
  storage: {
    local: {
      get(keys: string[]): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
};

let { startedAt, perStore, orderBytes }: FilledHistory = {
  startedAt: 0,
  perStore: 0,
  orderBytes: Number.NaN,
};
/** Pages recorded so far: each brings new orders, and other known ones. */
let page = 0;

async function fill(size: number): Promise<void> {
  ({ startedAt, perStore, orderBytes } = await fillHistory(size));
  const rules = await rulesNow();
  for (const rows of await readStoreRows(STORES)) await judgeable(rows, rules, Date.now());
  await rescore(Date.now(), { only: MEASURED });
}

/** 50 orders: `fresh` new ones, the others known, and of those `changed` with something new. */
function rowsOf(storeId: string, fresh: number, changed: number): Order[] {
  page += 1;
  // Orders of any age that were not known: only fresh ones would be weeks of orders within a minute.
  const created = Array.from({ length: fresh }, (_, index): Order => {
    const back = ((page * 50 + index) * 13) % Math.min(perStore, 1500);
    return { ...storedOrder(storeId, back, startedAt), orderId: idOf(storeId, -(page * 50 + index)) };
  });
  const known = Array.from({ length: 50 - fresh }, (_, index) => {
    const back = 200 + (((page * 50 + index) * 7) % (perStore - 300));
    const order = storedRow(storedOrder(storeId, back, startedAt), startedAt);
    return index < changed ? withNews(order) : order;
  });
  return [...created, ...known];
}

function withNews(order: Order): Order {
  const now = Date.now();
  return { ...order, shipBy: isoOf(now + page * MINUTE), deliveredAt: isoOf(now - HOUR) };
}

async function productPage(fresh: number, changed: number): Promise<number> {
  return (await recorded(readingOf(rowsOf(MEASURED, fresh, changed), 'order-detail'))).took;
}

/** A page that was recorded and shows five of its fifty rows otherwise now. */
async function rereadPage(): Promise<number> {
  const told = toldRows();
  const rows = rowsOf(MEASURED, 0, 0);
  const whole = told.untold(readingOf(rows, 'order-list'));
  whole.committed((await recorded(whole.reading)).readingId, []);
  await new Promise((resolve) => setTimeout(resolve, 60));
  const changed = rows.map((order, index) => (index < 5 ? withNews(order) : order));
  return (await recorded(told.untold(readingOf(changed, 'order-list')).reading)).took;
}

async function recorded(content: Reading): Promise<{ took: number; readingId: string }> {
  const message = {
    type: 'recordReading',
    v: PROTOCOL,
    readingId: await readingIdOf(content),
    reading: content,
  };
  const sender = {
    id: runtime.id,
    url: 'https://csp.aliexpress.com/m_apps/order-manage/orderList',
    frameId: 0,
    tab: { id: 1 },
  };
  const begun = performance.now();
  const answer = await recordReading(message, sender as never);
  const took = performance.now() - begun;
  if (!answer.committed) throw new Error(`not committed: ${answer.reason}`);
  return { took, readingId: message.readingId };
}

function readingOf(rows: readonly Order[], kind: 'order-list' | 'order-detail'): Reading {
  const orders = rows.map(
    ({ storeId: _, seen: __, sources: ___, scans: _______, paidSeen: _____, openSeenAt: ______, ...order }) =>
      order as ReadingOrder,
  );
  return reading({
    page: kind,
    storeId: MEASURED,
    readAt: isoOf(Date.now()),
    extent: { rows: rows.length, statedTotal: 9000, pageIndex: 1, pageCount: 180 },
    filter: { tab: 'all', sort: 'createdAt-desc' },
    orders,
  });
}

/** The same rows by the database alone: durable, in one transaction. */
async function plainPage(isMerge: boolean, fresh = 25, changed = 25): Promise<number> {
  const rows = rowsOf(PLAIN, fresh, changed).map((order) => plainRow(order, startedAt));
  const begun = performance.now();
  await (isMerge ? mergePlain(rows) : putPlain(rows));
  return performance.now() - begun;
}

/**
 * What any recorder of a page waits for, with nothing done between: the lock, the rules asked of the extension's storage,
 * the reading's digest, the rows that it was told read and those that changed written, the scorecard put back where
 * every view sees it.
 */
async function waitsOf(told: readonly Order[], changed: number): Promise<number> {
  const rows = told.map((order) => plainRow(order, startedAt));
  const text = new TextEncoder().encode(JSON.stringify(rows));
  const { local } = storage;
  const begun = performance.now();
  await withWriteLock(async () => {
    const known = await local.get([SCORECARD_KEY, PREMISES_KEY, SETTINGS_KEY]);
    await crypto.subtle.digest('SHA-256', text);
    await mergePlain(rows, rows.slice(0, changed));
    await local.set({ [PLAIN]: known[SCORECARD_KEY] });
  });
  return performance.now() - begun;
}

/** Several in a row: the clock of Firefox is too coarse for one. */
async function warmGet(): Promise<number> {
  const begun = performance.now();
  for (let index = 0; index < GETS; index++)
    await plainOrders.get([PLAIN, idOf(PLAIN, 200 + ((page + index) % 100))]);
  return (performance.now() - begun) / GETS;
}
const GETS = 20;

/** What an alarm does when it comes; several in a row, as for a get. */
async function alarm(): Promise<number> {
  const begun = performance.now();
  for (let index = 0; index < GETS; index++) await timePassed();
  return (performance.now() - begun) / GETS;
}

/** Each store judged at the instant at which its card stands no longer: a step has come in each. */
async function stepPasses(isInHand: boolean): Promise<number> {
  const rules = await rulesNow();
  const { settings, pack } = rules;
  const now = Date.now();
  const before = await statesOf(rules, now);
  const until = before.map((store) => Date.parse(judgedCard(store, settings, now, pack).standsUntil ?? ''));
  const inHand = isInHand ? await statesOf(rules, now) : [];
  const begun = performance.now();
  for (const [index, store] of (isInHand ? inHand : await statesOf(rules, now)).entries())
    judgedCard(store, settings, until[index] ?? now, pack);
  return performance.now() - begun;
}

async function statesOf(rules: Awaited<ReturnType<typeof rulesNow>>, now: number) {
  const states = [];
  for (const rows of await readStoreRows(STORES)) states.push(await judgeable(rows, rules, now));
  return states;
}

/** From the start of a fresh worker to its answer. */
function coldWorker(task: 'figures' | 'empty'): Promise<number> {
  const begun = performance.now();
  const worker = new Worker('worker.js');
  return new Promise((resolve, reject) => {
    worker.onmessage = () => {
      resolve(performance.now() - begun);
      worker.terminate();
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(task);
  });
}

/** All facts read and judged, as without a kept state. */
async function naive(): Promise<number> {
  const begun = performance.now();
  const facts = await readStoreFacts(MEASURED);
  judgeVerdicts(facts, Date.now(), (await rulesNow()).pack);
  return performance.now() - begun;
}

/** The state of a store made anew from all its facts, reading included. */
async function rejudged(): Promise<number> {
  const { pack, packHash } = await rulesNow();
  const [rows] = await readStoreRows([MEASURED]);
  const begun = performance.now();
  await stateOfAll(MEASURED, { pack, packHash, activities: rows?.activities ?? [] }, Date.now());
  return performance.now() - begun;
}

const contenders = {
  page: () => productPage(25, 25),
  pageMostlyKnown: () => productPage(25, 5),
  reread: rereadPage,
  merge: () => plainPage(true),
  put: () => plainPage(false),
  waits: () => waitsOf(rowsOf(PLAIN, 25, 25), 50),
  waitsMostlyKnown: () => waitsOf(rowsOf(PLAIN, 25, 5), 30),
  waitsReread: () => waitsOf(rowsOf(PLAIN, 0, 5).slice(0, 5), 5),
  get: warmGet,
  alarm,
  stepFromDisk: () => stepPasses(false),
  stepInHand: () => stepPasses(true),
  popupAnswer: async () => (await openFresh('glance')).answer,
  emptyAnswer: async () => (await openFresh('empty')).answer,
  popupPage: async () => (await openFresh('glance')).page,
  constantPage: async () => (await openFresh('constant')).page,
  coldFigures: () => coldWorker('figures'),
  coldEmpty: () => coldWorker('empty'),
  naive,
  rawRead: () => rawRead(MEASURED),
  rejudged,
};
export type Contender = keyof typeof contenders;

/** Every contender once a round, in an order that turns; milliseconds by contender and round. */
async function run(names: readonly Contender[], rounds: number): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) await contenders[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length] as Contender;
      // The recorder takes twenty pages a second and no more.
      if (name === 'page' || name === 'pageMostlyKnown' || name === 'reread')
        await new Promise((resolve) => setTimeout(resolve, 60));
      times[name]?.push(await contenders[name]());
    }
  }
  return times;
}

/** From a message to the background's answer. */
async function ask(what: Question): Promise<number> {
  const begun = performance.now();
  await runtime.sendMessage(what);
  return performance.now() - begun;
}

async function stateBytes(): Promise<number> {
  const [rows] = await readStoreRows([MEASURED]);
  const asList = (_: string, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value;
  return JSON.stringify(rows?.state, asList).length;
}

/** On disk, an order with the events of its parcel and all that is kept beside it. */
async function bytesOfOrder(): Promise<number> {
  return orderBytes;
}

const recordingBench = { fill, run, ask, stateBytes, bytesOfOrder };
export type RecordingBench = typeof recordingBench;
Object.assign(globalThis, { recordingBench });
