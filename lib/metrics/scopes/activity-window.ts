/** Which orders and reviews belong to an activity, and in which phase it is (rules.md §3). */
import type { Activity, Order, Review } from '../../domain/facts.ts';
import type { RulePack } from '../../domain/rule-pack.ts';
import { HOUR, type Instant, instantOfIso } from '../../domain/time.ts';
import type { ActivityPhase } from '../../domain/vocabulary.ts';

export interface ActivityWindow {
  activityId: string;
  /** Undefined: not known, and nothing can be placed in the activity. */
  startsAt: Instant | undefined;
  endsAt: Instant | undefined;
  productIds: ReadonlySet<string>;
}

const windows = new WeakMap<Activity, ActivityWindow>();

/** Of one activity the same object: recording a page asks it several times. */
export function activityWindow(activity: Activity): ActivityWindow {
  const known = windows.get(activity) ?? windowOf(activity);
  windows.set(activity, known);
  return known;
}

function windowOf({ activityId, startsAt, endsAt, products }: Activity): ActivityWindow {
  return {
    activityId,
    startsAt: startsAt === undefined ? undefined : instantOfIso(startsAt),
    endsAt: endsAt === undefined ? undefined : instantOfIso(endsAt),
    productIds: new Set(products?.flatMap(({ productId }) => productId ?? []) ?? []),
  };
}

/** Created in [start, end), with a line of one of its products or a line that names it. */
export function hasOrder(window: ActivityWindow, order: Order, createdAt: Instant): boolean {
  return isCreatedWithin(window, createdAt) && namesActivity(window, order);
}

/** One of its lines is of a product of the activity, or names the activity. */
function namesActivity(window: ActivityWindow, { lines = [] }: Order): boolean {
  return lines.some(
    ({ productId, activityId }) =>
      activityId === window.activityId || (productId !== undefined && window.productIds.has(productId)),
  );
}

/**
 * Of one of its products, and of an order created in it; where the order is unknown, written between its start and
 * 30·24 h after its end, both included.
 */
export function hasReview(
  window: ActivityWindow,
  { productId, createdAt }: Review,
  orderCreatedAt: Instant | undefined,
  pack: RulePack,
): boolean {
  if (productId === undefined || !window.productIds.has(productId)) return false;
  if (orderCreatedAt !== undefined) return isCreatedWithin(window, orderCreatedAt);
  if (window.startsAt === undefined || window.endsAt === undefined) return false;
  const writtenAt = instantOfIso(createdAt);
  const latest = window.endsAt + pack.negativeReview.daysAfterActivity * 24 * HOUR;
  return window.startsAt <= writtenAt && writtenAt <= latest;
}

/** Where an end of the window is not known, only what is certain moves it out of `running`. */
export function phaseOf({ startsAt, endsAt }: ActivityWindow, now: Instant): ActivityPhase {
  if (endsAt !== undefined && now >= endsAt) return 'ended';
  return startsAt !== undefined && now < startsAt ? 'upcoming' : 'running';
}

function isCreatedWithin({ startsAt, endsAt }: ActivityWindow, createdAt: Instant): boolean {
  return startsAt !== undefined && endsAt !== undefined && startsAt <= createdAt && createdAt < endsAt;
}
