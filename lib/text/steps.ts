import type { DeadlineStep } from '../domain/vocabulary.ts';
import type { DeskTexts } from './desk-texts.ts';

/** How urgent an open order is, in a few words. */
export function stepName(step: DeadlineStep, texts: DeskTexts): string {
  return step === 'none' ? texts.desk('board.none-step') : texts.say(`step.${step}`);
}
