/** The bar of steps that an order has taken, `Order placed` `Paid` `Shipped`: each with the time it was taken at. */
import { type Concept, conceptOf, says, wordOf } from '../../lexicon.ts';
import type { Box, Layout, Piece } from '../layout/layout.ts';
import { tellsMoment } from '../layout/moment-texts.ts';

const OF_ORDER: ReadonlySet<string> = new Set(['createdAt', 'paidAt', 'cancelledAt', 'deliveredAt']);
const MOST_IN_STEP = 3;

/** Makes labels of the steps whose times are facts of the order, which as bare words (`Paid`) are none elsewhere. */
export function nameSteps({ pieces }: Layout): void {
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'text' || !says('orderStep', piece.text, true)) continue;
    for (const step of stepsAround(pieces, at)) {
      const word = pieces[step.start] as Piece;
      const concept = conceptOfStep(word.text);
      if (concept && step.end - step.start === 2 && tellsMoment(pieces[step.start + 1]?.text ?? ''))
        word.label = concept;
    }
  }
}

/** The boxes side by side that are one step each, the piece at this place in one of them. */
function stepsAround(pieces: readonly Piece[], at: number): readonly Box[] {
  for (let box = pieces[at]?.box; box?.parent; box = box.parent) {
    if (box.end - box.start > MOST_IN_STEP) return [];
    const steps = box.parent.children.filter(({ start, end }) => end > start);
    if (steps.length > 2 && areSteps(pieces, steps)) return steps;
  }
  return [];
}

/** Whether the boxes say nothing but steps of an order, from an early one on, and when each was taken. */
export function areSteps(pieces: readonly Piece[], steps: readonly Box[]): boolean {
  const words = steps.flatMap(({ start, end }) =>
    pieces.slice(start, end).filter(({ text }) => /\p{L}{2}/u.test(text) && !tellsMoment(text)),
  );
  return words.some(({ text }) => says('orderStep', text, true)) && words.every(isStep);
}

function isStep({ text }: Piece): boolean {
  return (
    says('orderStep', text, true) ||
    says('laterStep', text, true) ||
    wordOf('orderStatus', text) !== undefined
  );
}

function conceptOfStep(text: string): Concept | undefined {
  const concept = conceptOf(text, true) ?? conceptOf(`${text}:`) ?? conceptOf(`${text}时间`);
  return concept && OF_ORDER.has(concept) ? concept : undefined;
}
