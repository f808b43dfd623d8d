import { beforeEach, describe, expect, it } from 'vitest';
import { contentScript, freshExtension } from '../../tests/support/extension.ts';
import { messageOf, order, reading } from '../../tests/support/readings.ts';
import { readScorecard } from '../published/scorecard.ts';
import { publishWaiting } from '../published/waiting-readings.ts';
import { recordReading } from './record-reading.ts';
import { sayWaiting } from './say-waiting.ts';

const AT = '2026-03-10T08:00:00.000Z';
const WAITING = { kind: 'readings-waiting', at: AT, count: 2 } as const;

beforeEach(freshExtension);

const troubles = async () => (await readScorecard())?.troubles;

describe('readings that wait on a page', () => {
  beforeEach(async () => {
    await publishWaiting({ count: 2, at: AT });
    await sayWaiting();
  });

  it('are said', async () => {
    expect(await troubles()).toEqual([WAITING]);
  });

  it('are said no longer once that page has its answer', async () => {
    await publishWaiting(undefined);
    await sayWaiting();
    expect(await troubles()).toEqual([]);
  });

  it('are said no longer once another reading is recorded: the page may have been closed with them', async () => {
    await recordReading(await messageOf(reading({ orders: [order()] })), contentScript());
    expect(await troubles()).toEqual([]);
  });
});
