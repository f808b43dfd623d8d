/** The numbers of an explanation as text; its orders are no matter of text. */
import type { ChangeLedger, Formula } from '../domain/explanation.ts';
import type { DeskTexts } from './desk-texts.ts';
import { countText, limitText, rateText } from './rates.ts';

/** The division with everything in it: `(4 + 5 × 0.7) ÷ 120 = 6.3 %`. */
export function formulaText(formula: Formula, texts: DeskTexts): string {
  const { eligible, fullDefects, lightDefects, lightWeight, defects, rate, isMean, limit } = formula;
  if (rate === null) return texts.desk('formula.none');
  if (isMean) return texts.desk('formula.mean', { rate: rateText(rate, limit), limit: limitText(limit) });
  const sum =
    lightDefects === 0
      ? countText(defects)
      : `(${fullDefects} + ${lightDefects} × ${countText(lightWeight)})`;
  return texts.desk('explain.equation', {
    sum,
    eligible,
    rate: rateText(rate, limit),
    limit: limitText(limit),
  });
}

/** Step, defects, counted, rate; a change has signs, the two ends have the rate. */
export function ledgerRows(ledger: ChangeLedger, limit: number, texts: DeskTexts): string[][] {
  const end = (name: string, { eligible, defects }: ChangeLedger['today']) => [
    name,
    countText(defects),
    String(eligible),
    eligible === 0 ? texts.say('figure.none') : rateText(defects / eligible, limit),
  ];
  const change = (key: (typeof STEPS)[number][0], defect: Sign, counted: Sign) => [
    texts.desk(`ledger.${key}`),
    signed(defect, ledger[key].length),
    signed(counted, ledger[key].length),
    '',
  ];
  return [
    end(texts.desk('ledger.yesterday', { day: ledger.fromDay }), ledger.yesterday),
    ...STEPS.filter(([key]) => ledger[key].length > 0).map(([key, defect, counted]) =>
      change(key, defect, counted),
    ),
    end(texts.desk('ledger.today', { day: ledger.toDay }), ledger.today),
  ];
}

type Sign = -1 | 0 | 1;

const STEPS = [
  ['newDefects', 1, 1],
  ['turnedBad', 1, 0],
  ['cleared', -1, 0],
  ['defectsRolledOff', -1, -1],
  ['newGood', 0, 1],
  ['goodRolledOff', 0, -1],
  ['withdrawn', 0, -1],
] as const satisfies readonly (readonly [keyof ChangeLedger, Sign, Sign])[];

function signed(sign: Sign, count: number): string {
  if (sign === 0) return '';
  return `${sign > 0 ? '+' : '−'}${count}`;
}
