import type { PageDeclaration } from '../engine/declaration.ts';
import { ORDER_ID } from '../order-list/page.ts';

export const storeAssessment: PageDeclaration = {
  page: 'store-assessment',
  paths: [/\/store-assessment-new\/assessment/],
  figures: true,
  records: {
    list: 'violations',
    key: 'orderId',
    needsKey: true,
    fields: [
      ORDER_ID,
      { name: 'reason', kind: { words: 'reason' }, from: ['reason'], alone: true },
      { name: 'remainingSeconds', kind: 'duration', from: ['remaining'] },
    ],
  },
};
