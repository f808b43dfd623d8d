/** The status words of an export: those of the pages, and of languages that only files are read in. */
import moreWords from '../../../assets/import/order-status-words.json' with { type: 'json' };
import type { OrderStatus } from '../../domain/vocabulary.ts';
import { keyOf, wordOf } from '../../pages/lexicon.ts';

const MORE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(moreWords).flatMap(([status, words]) => words.map((word) => [keyOf(word), status])),
);

/** The word of 2019, said of good and bad ends alike. */
const ENDED = keyOf('订单结束');

export interface PaymentAndReceipt {
  /** paid, unpaid: the file says so; unknown: it has no column for it, or the cell is not understood. */
  payment: 'paid' | 'unpaid' | 'unknown';
  isConfirmed: boolean;
}

/**
 * The status; undefined for a word that is not known or could mean two things.
 * The file never says why an order was closed: without a payment it is closed unpaid, otherwise cancelled.
 */
export function statusOf(text: string, { payment, isConfirmed }: PaymentAndReceipt): OrderStatus | undefined {
  if (keyOf(text) === ENDED) {
    return payment === 'unpaid' ? 'closed-unpaid' : isConfirmed ? 'completed' : undefined;
  }
  const word = wordOf('orderStatus', text) ?? MORE_WORDS.get(keyOf(text));
  if (word !== 'closed') return word as OrderStatus | undefined;
  return payment === 'unpaid' ? 'closed-unpaid' : 'cancelled';
}
