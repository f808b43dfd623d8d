import { beforeEach, describe, expect, it } from 'vitest';
import { forgetDatabase } from '../../tests/support/extension.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import { advanceRevision, growsOutOf, NOTHING_RECORDED, readRevision, revisionAfter } from './revision.ts';

const advanced = async () => {
  await inOneTransaction(advanceRevision);
  return readRevision();
};

beforeEach(forgetDatabase);

describe('facts of a later revision', () => {
  it('grow out of those of every earlier one of their database, and of themselves', async () => {
    expect(await readRevision()).toBe(NOTHING_RECORDED);
    const first = await advanced();
    const second = await advanced();
    expect(second).toBe(first + 1);
    expect([
      growsOutOf(second, first),
      growsOutOf(first, first),
      growsOutOf(first, NOTHING_RECORDED),
    ]).toEqual([true, true, true]);
  });

  it('do not grow out of those of a later one: an older copy of the database took its place', async () => {
    const first = await advanced();
    expect(growsOutOf(first, await advanced())).toBe(false);
  });

  it('do not grow out of a database that vanished, however much is recorded anew', async () => {
    const lost = await advanced();
    await forgetDatabase();
    expect(growsOutOf(await readRevision(), lost)).toBe(false);
    for (let change = 0; change < 3; change += 1) await advanced();
    expect(growsOutOf(await readRevision(), lost)).toBe(false);
  });

  it('are told apart exactly up to the greatest name and count', () => {
    const greatest = 2 ** 52 - 2;
    expect(revisionAfter(greatest)).toBe(2 ** 52 - 1);
    expect(Number.isSafeInteger(revisionAfter(greatest))).toBe(true);
    expect(growsOutOf(2 ** 52 - 1, greatest)).toBe(true);
    expect(growsOutOf(2 ** 52, 2 ** 52 - 1)).toBe(false);
  });
});
