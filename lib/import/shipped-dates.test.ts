import { describe, expect, it } from 'vitest';
import type { Order } from '../domain/facts.ts';
import { zoneOf } from '../domain/time.ts';
import { readShippedList } from './shipped-list.ts';

const FIRST = '8155125692188852';
const SECOND = '3031223440413830';
const THIRD = '8155125692188853';
const IDS = [FIRST, SECOND, THIRD];

/** A list of these dates; `created`: when its orders were, as far as they are known here. */
async function shippedOn(dates: readonly string[], created: readonly (string | undefined)[] = []) {
  const rows = dates.map((date, index) => `${IDS[index]}\tLP0012345678901${index}\t${date}`);
  const known = created.map((createdAt, index): [string, Pick<Order, 'createdAt'>] => [
    IDS[index] ?? '',
    createdAt === undefined ? {} : { createdAt },
  ]);
  const { orders, problems } = await readShippedList(
    new Blob([['订单号\t运单号\t发货时间', ...rows].join('\n')]),
    {
      zone: zoneOf('Asia/Shanghai'),
      now: Date.parse('2026-06-15T04:00:00.000Z'),
      knownOrders: new Map(known),
      knownNumbers: new Set(),
    },
  );
  const days = orders.map(({ shippedAt, shippedOn: on }) => shippedAt ?? on);
  return { days, reasons: problems.map(({ rowNumber, field, reason }) => `${rowNumber} ${field} ${reason}`) };
}

describe('a date of an ERP’s list that begins with two numbers', () => {
  it.each(['05/03/2026', '5/3/2026 10:00', '05-03-2026 10:00:30'])(
    '%s alone is ambiguous, and said to be',
    async (date) => {
      expect(await shippedOn([date])).toEqual({ days: [undefined], reasons: ['2 shippedAt ambiguous-date'] });
    },
  );

  it('is ambiguous as long as every date of the list is', async () => {
    expect(await shippedOn(['05/03/2026', '04/04/2026', '02/01/2026'])).toEqual({
      days: [undefined, '2026-04-04', undefined],
      reasons: ['2 shippedAt ambiguous-date', '4 shippedAt ambiguous-date'],
    });
  });

  it('has the day first where another row proves it', async () => {
    expect(await shippedOn(['05/03/2026 10:00', '25/03/2026'])).toEqual({
      days: ['2026-03-05T02:00:00.000Z', '2026-03-25'],
      reasons: [],
    });
  });

  it('has the month first where another row proves it', async () => {
    expect(await shippedOn(['05/03/2026 10:00', '03/25/2026'])).toEqual({
      days: ['2026-05-03T02:00:00.000Z', '2026-03-25'],
      reasons: [],
    });
  });

  it('is not read where one row proves the one and another the other', async () => {
    expect(await shippedOn(['05/03/2026', '25/03/2026', '03/25/2026'])).toEqual({
      days: [undefined, undefined, undefined],
      reasons: ['2 shippedAt unreadable', '3 shippedAt unreadable', '4 shippedAt unreadable'],
    });
  });

  it('lies in no future: what would be of tomorrow’s morrow is of the other month', async () => {
    // In Beijing it is noon of 15 June: the day after may be an ERP whose clock is ahead.
    expect((await shippedOn(['06/05/2026', '08/06/2026'])).days).toEqual(['2026-05-06', '2026-06-08']);
    expect((await shippedOn(['06/05/2026', '05/06/2026'])).reasons).toHaveLength(2);
  });

  it('is not before its order was created, where that is known', async () => {
    const list = ['05/03/2026', '05/04/2026'];
    // Of 1 April: the first of these was not shipped in March.
    expect((await shippedOn(list, ['2026-04-01T00:00:00.000Z'])).days).toEqual(['2026-05-03', '2026-05-04']);
    // On the very day, by the ERP’s clock, both can be: 4 March, 23:30 in Beijing, and half an hour later.
    expect((await shippedOn(['05/03/2026'], ['2026-03-04T15:30:00.000Z'])).reasons).toHaveLength(1);
    expect((await shippedOn(['05/03/2026'], ['2026-03-04T16:00:00.000Z'])).reasons).toHaveLength(1);
    // Of 6 March: only May is left.
    expect((await shippedOn(['05/03/2026'], ['2026-03-05T16:00:00.000Z'])).days).toEqual(['2026-05-03']);
    expect((await shippedOn(list, [undefined])).reasons).toHaveLength(2);
  });

  it('that is no date either way proves nothing of the others', async () => {
    expect(await shippedOn(['31/31/2026', '25/03/2026'])).toEqual({
      days: [undefined, '2026-03-25'],
      reasons: ['2 shippedAt unreadable'],
    });
  });

  it('with dots has the day first, whatever the others have', async () => {
    expect(await shippedOn(['05.03.2026', '5.3.2026 10:00', '03.25.2026'])).toEqual({
      days: ['2026-03-05', '2026-03-05T02:00:00.000Z', undefined],
      reasons: ['4 shippedAt unreadable'],
    });
  });
});
