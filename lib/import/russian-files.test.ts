import { describe, expect, it } from 'vitest';
import { csvText, workbookFile } from '../../tests/import/export-files.ts';
import { zoneOf } from '../domain/time.ts';
import { zoneInHeader } from './header-zone.ts';
import { readOrderExport } from './order-export.ts';
import { readShippedList } from './shipped-list.ts';
import { statusOf } from './values/order-status.ts';

const FIRST = '8155125692188852';
const SECOND = '3031223440413830';
const NOW = Date.parse('2026-03-12T00:00:00.000Z');

/** Bytes of a Russian text as Russian spreadsheet programs save it. */
function windows1251(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('windows-1251');
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]),
  );
  return new Uint8Array([...text].map((letter) => codes.get(letter) ?? 0x3f));
}

function readList(list: Blob) {
  const known = { knownOrders: new Map<string, object>(), knownNumbers: new Set<string>() };
  return readShippedList(list, { zone: zoneOf('Europe/Moscow'), now: NOW, ...known });
}

describe('a Russian order export', () => {
  const rows = [
    [
      'Номер заказа',
      'Статус заказа',
      'Имя покупателя',
      'Дата создания заказа',
      'Дата оплаты',
      'Срок отправки',
      'Дата отправки',
      'Трек-номер',
      'ID товара',
      'Сумма заказа',
    ],
    [
      FIRST,
      'Отправлен',
      'Секретный Покупатель',
      '05.03.2026 13:14',
      '05.03.2026 13:15',
      '12.03.2026 13:15',
      '06.03.2026 09:00',
      'LP00123456789012',
      '1005006666666661',
      '1 234,56 ₽',
    ],
    [SECOND, 'Отменён', 'Секретный Покупатель', '04.03.2026 10:00', '', '', '', '', '1005006666666662', ''],
    ['Итого', '', '', '', '', '', '', '', '', '1 234,56 ₽'],
  ];
  const orders = [
    {
      storeId: '244176',
      orderId: FIRST,
      status: 'shipped',
      createdAt: '2026-03-05T21:14:00.000Z',
      paidAt: '2026-03-05T21:15:00.000Z',
      shipBy: '2026-03-12T20:15:00.000Z',
      shipments: [{ trackingNumber: 'LP00123456789012', uploadedAt: '2026-03-06T17:00:00.000Z' }],
      lines: [{ productId: '1005006666666661' }],
      orderAmount: { amount: '1234.56', currency: 'RUB' },
    },
    {
      storeId: '244176',
      orderId: SECOND,
      status: 'cancelled',
      createdAt: '2026-03-04T18:00:00.000Z',
      lines: [{ productId: '1005006666666662' }],
    },
  ];

  it.each([
    ['workbook', () => workbookFile(rows)],
    ['text of Windows', async () => new Blob([windows1251(csvText(rows, ';').replaceAll('₽', 'RUB'))])],
  ])('as a %s is read, its total and its buyers left out', async (_, fileOf) => {
    const read = await readOrderExport(await fileOf(), { storeId: '244176', now: NOW });
    expect(read.orders).toEqual(orders);
    expect(read.summary).toMatchObject({ rows: 2, refused: 0, problemCount: 0 });
    expect(JSON.stringify(read)).not.toContain('Секретный');
  });

  it.each([
    ['Ожидает отправки', 'awaiting-shipment'],
    ['ЗАКАЗ ЗАВЕРШЕН', 'completed'],
    ['Заказ закрыт', 'cancelled'],
    ['Неведомо', undefined],
  ])('of the status %s is %s', (word, status) => {
    expect(statusOf(word, { payment: 'paid', isConfirmed: false })).toBe(status);
  });
});

describe('a Russian shipped list', () => {
  it('is read by its header, with the zone in it', async () => {
    const list = `№;Внешний номер заказа;Накладная;Дата отгрузки (МСК)\r\n1;${FIRST};LP00123456789012;05.03.2026 12:00\r\nИтого;;1;\r\n`;
    expect(await readList(new Blob([windows1251(list)]))).toEqual({
      orders: [
        { orderId: FIRST, trackingNumbers: ['LP00123456789012'], shippedAt: '2026-03-05T09:00:00.000Z' },
      ],
      problems: [],
      problemCount: 0,
      unshipped: 0,
    });
  });

  it.each(['Время отправки (местное время)', 'Дата отправки (часовой пояс магазина)'])(
    '%s names a zone nobody knows',
    (header) => {
      expect(() => zoneInHeader(header)).toThrow('unknown-zone');
    },
  );

  it('in Windows-1251 must be Russian: other bytes are no table', async () => {
    const bytes = Uint8Array.from([0xa6, 0x3b, 0xae, 0x3b, 0xa6, 0x0a]);
    await expect(readList(new Blob([bytes]))).rejects.toThrow('not-a-table');
  });
});
