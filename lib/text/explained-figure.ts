/** The numbers of an explanation as text; its orders are no matter of text. */
import { type ChangeLedger, type Formula, LEDGER_STEPS } from '../domain/explanation.ts';
import type { RulePack } from '../domain/rule-pack.ts';
import type { DeskTexts } from './desk-texts.ts';
import { countText, limitText, rateText } from './rates.ts';

/** The division with everything in it: `(4 + 5 × 0.7) ÷ 120 = 6.3 %`. */
export function formulaText(formula: Formula, { windowDays }: RulePack, texts: DeskTexts): string {
  const { eligible, fullDefects, lightDefects, lightWeight, defects, rate, isMean, limit } = formula;
  if (rate === null) return texts.desk('formula.none', { window: windowDays });
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

/** Step, defects, counted, rate; a change has signs, the two ends have the rate. Changes that were none are left out. */
export function ledgerRows(ledger: ChangeLedger, limit: number, texts: DeskTexts): string[][] {
  const end = (name: string, { eligible, defects }: ChangeLedger['today']) => [
    name,
    countText(defects),
    String(eligible),
    eligible === 0 ? texts.say('figure.none') : rateText(defects / eligible, limit),
  ];
  return [
    end(texts.desk('ledger.yesterday', { day: ledger.fromDay }), ledger.yesterday),
    ...LEDGER_STEPS.map((step) => ({ step, ...ledger.changes[step] }))
      .filter(({ ids }) => ids.length > 0)
      .map(({ step, defects, eligible }) => [
        texts.desk(`ledger.${step}`),
        signed(defects),
        signed(eligible),
        '',
      ]),
    end(texts.desk('ledger.today', { day: ledger.toDay }), ledger.today),
  ];
}

/** Nothing is said of what does not change. */
function signed(change: number): string {
  if (change === 0) return '';
  return `${change > 0 ? '+' : '−'}${countText(Math.abs(change))}`;
}
