/** How far the dashboard may be with a file, by name: `?importing=read`, `?erp=checked`. */
import type { ErpState, ImportState } from '../../lib/domain/file-states.ts';
import type { ImportSummary } from '../../lib/domain/import-summary.ts';

const summary: ImportSummary = {
  rows: 4835,
  orders: 4831,
  repeated: 2,
  refused: 2,
  problems: [
    { rowNumber: 17, field: 'orderId', reason: 'digits-lost', text: '8.15513E+15' },
    { rowNumber: 902, field: 'createdAt', reason: 'unreadable', text: '03/08/2026 02:30' },
    { rowNumber: 4100, reason: 'cut-in-the-wrong-place' },
  ],
  problemCount: 3,
  missingColumns: ['shippedAt', 'shipBy'],
  statuses: { shipped: 1200, completed: 3500, cancelled: 131 },
  ordersByDay: { '2026-02-08': 160, '2026-03-09': 181 },
  undated: 1,
  newestAt: '2026-03-09T19:08:00.000Z',
  precision: 'minute',
};
const file = '订单导出_20260310.xlsx';
const request = { from: '2026-02-08', to: '2026-03-09', hasEveryStatus: true };

export const IMPORTS: Readonly<Record<string, ImportState>> = {
  reading: { file, step: 'reading', share: 0.42 },
  refused: { file, step: 'refused', reason: 'digits-lost' },
  read: { file, step: 'read', summary, request },
  oneStatus: {
    file,
    step: 'read',
    summary: { ...summary, statuses: { 'awaiting-shipment': 4831 }, problems: [], problemCount: 0 },
    request: { ...request, hasEveryStatus: false },
  },
  recording: { file, step: 'recording', share: 0.87, summary },
  recorded: {
    file,
    step: 'recorded',
    summary,
    outcome: { taken: 4600, merged: 200, unchanged: 31, isCancelled: false },
  },
};

const numbersThere = ['LP00123456789012'];
export const ERPS: Readonly<Record<string, ErpState>> = {
  refused: { step: 'refused', reason: 'no-header' },
  checked: {
    step: 'checked',
    list: {
      orders: [1, 2, 3, 4].map((index) => ({
        orderId: `815512569218885${index}`,
        trackingNumbers: numbersThere,
      })),
      problems: [{ rowNumber: 5, field: 'trackingNumber', reason: 'unreadable', text: '待定' }],
      problemCount: 1,
      unshipped: 2,
    },
    check: {
      agreeing: 1,
      elsewhere: 2,
      gaps: [
        {
          kind: 'not-here',
          orderId: '8155125692188851',
          deadlineAt: '2026-03-10T09:20:00.000Z',
          numbersThere,
          numbersHere: [],
          shippedThereAt: '2026-03-09T10:05:00.000Z',
        },
        {
          kind: 'number-differs',
          orderId: '8155125692188852',
          deadlineAt: '2026-03-11T02:05:00.000Z',
          numbersThere,
          numbersHere: ['9261290323077300004210'],
        },
        { kind: 'unknown-here', orderId: '8155125692188853', numbersThere, numbersHere: [] },
      ],
    },
  },
};
