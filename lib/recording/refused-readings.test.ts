import { beforeEach, describe, expect, it } from 'vitest';
import { contentScript, freshExtension } from '../../tests/support/extension.ts';
import { messageOf, order, reading } from '../../tests/support/readings.ts';
import type { Reading } from '../domain/reading.ts';
import { readScorecard } from '../published/scorecard.ts';
import { recordReading } from './record-reading.ts';

beforeEach(freshExtension);

const record = async (read: Reading) => recordReading(await messageOf(read), contentScript());

describe('a reading', () => {
  it('that can never be recorded is said, until another is', async () => {
    const rows = Array.from({ length: 501 }, (_, index) => order({ orderId: String(1e15 + index) }));
    const answer = await record(reading({ orders: rows }));
    expect(answer).toMatchObject({ committed: false, again: false, reason: 'malformed' });
    expect((await readScorecard())?.troubles).toMatchObject([{ kind: 'reading-refused' }]);
    await record(reading());
    expect((await readScorecard())?.troubles).toEqual([]);
  });

  it('of anybody else is refused without a word', async () => {
    const message = await messageOf(reading({ orders: [order()] }));
    const answer = await recordReading(message, { ...contentScript(), id: 'stranger' });
    expect(answer).toMatchObject({ committed: false, reason: 'wrong-sender' });
    expect(await readScorecard()).toBeUndefined();
  });
});
