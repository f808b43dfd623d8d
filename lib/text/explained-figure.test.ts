import { describe, expect, it } from 'vitest';
import type { ChangeLedger } from '../domain/explanation.ts';
import { deskTextsFor } from './desk-texts.ts';
import { ledgerRows } from './explained-figure.ts';

const none = { ids: [], eligible: 0, defects: 0 };
const ledger: ChangeLedger = {
  fromDay: '2026-05-19',
  toDay: '2026-05-20',
  yesterday: { eligible: 40, defects: 3.4 },
  today: { eligible: 39, defects: 2.4 },
  changes: {
    newDefects: none,
    turnedBad: { ids: ['1', '2'], eligible: 0, defects: 1.7 },
    cleared: { ids: ['3'], eligible: 0, defects: -0.7 },
    defectsRolledOff: { ids: ['4'], eligible: -1, defects: -1 },
    newGood: none,
    goodRolledOff: none,
    withdrawn: { ids: ['5'], eligible: 0, defects: -1 },
  },
};

describe('the ledger of a figure in which official parcels weigh 0.7', () => {
  it('shows changes that add up to the figure, and nothing of what did not change', () => {
    const rows = ledgerRows(ledger, 0.12, deskTextsFor('en')).map((row) => row.slice(1));
    expect(rows).toEqual([
      ['3.4', '40', '8.5\u00a0%'],
      ['+1.7', '', ''],
      ['−0.7', '', ''],
      ['−1', '−1', ''],
      ['−1', '', ''],
      ['2.4', '39', '6.2\u00a0%'],
    ]);
  });
});
