/** Whether an order counts at all (rules.md §2). Payment is not dated: a paid order is paid from its creation. */
import type { Order } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { PAID_STATUSES } from '../../domain/vocabulary.ts';

/** The status is the last one seen; `paidSeen` and the cancel reason remember what it hides. */
export function isPaid(order: Order, pack: RulePack): boolean {
  const { paidAt, paidSeen, status, cancelReason } = order;
  if (paidAt !== undefined || paidSeen === true) return true;
  if (status !== undefined && PAID_STATUSES.includes(status)) return true;
  return cancelReason !== undefined && canOnlyBefallPaid(cancelReason, pack);
}

function canOnlyBefallPaid(cancelReason: string, pack: RulePack): boolean {
  const reason = folded(cancelReason);
  return Object.values(pack.paidOnlyCancelReasons).some((words) =>
    words.some((word) => reason.includes(folded(word))),
  );
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
