import { describe, expect, it } from 'vitest';
import { csvFile, workbookFile } from '../../tests/import/export-files.ts';
import { readOrderExport } from './order-export.ts';

const NOW = Date.parse('2026-03-12T00:00:00Z');

function rows(count: number): string[][] {
  return [
    ['订单号', '下单时间', '订单状态', '商品编码'],
    ...Array.from({ length: count }, (_, index) => [
      `81551256${String(index).padStart(8, '0')}`,
      `03/0${1 + (index % 9)}/2026 10:${String(index % 60).padStart(2, '0')}`,
      '等待发货',
      `SKU-${index} * 1`,
    ]),
  ];
}

describe.each([
  ['text', async (count: number) => csvFile(rows(count))],
  ['a workbook', (count: number) => workbookFile(rows(count))],
])('a long file of %s', (_, fileOf) => {
  it('lets the event loop turn while it is read', async () => {
    const file = await fileOf(8_000);
    let turns = 0;
    let isReading = true;
    const turn = () => {
      turns += 1;
      if (isReading) setImmediate(turn);
    };
    setImmediate(turn);
    const begun = performance.now();
    const { orders } = await readOrderExport(file, { storeId: '1', now: NOW });
    isReading = false;
    expect(orders).toHaveLength(8_000);
    expect(turns).toBeGreaterThan((performance.now() - begun) / 100);
  });

  it('tells how far it is', async () => {
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    await readOrderExport(await fileOf(8_000), { storeId: '1', now: NOW, onProgress });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('can be cancelled on the way, and before', async () => {
    const file = await fileOf(8_000);
    const cancel = new AbortController();
    const onProgress = (share: number) => share > 0.3 && cancel.abort();
    const reading = readOrderExport(file, { storeId: '1', now: NOW, onProgress, signal: cancel.signal });
    await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    const again = readOrderExport(file, { storeId: '1', now: NOW, signal: cancel.signal });
    await expect(again).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});
