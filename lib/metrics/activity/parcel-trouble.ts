/** What is wrong with an anomalous parcel: silent, and with which carrier; or stalled, and at which node. */
import type { RulePack } from '../../domain/rule-pack.ts';
import { HOUR, type Instant } from '../../domain/time.ts';
import { holdsAt } from '../course.ts';
import { logisticsAnomalyCourse } from '../logistics-anomaly.ts';
import type { JudgedOrder } from '../scopes/scope.ts';

export interface ParcelTrouble {
  kind: 'silent' | 'stalled';
  carrier: string | undefined;
  /** Where it was last scanned. */
  node: string | undefined;
}

/** Undefined for a parcel that is neither silent nor stalled at the instant, though it may once have been. */
export function parcelTrouble(
  { known, logisticsAnomaly }: JudgedOrder,
  at: Instant,
  pack: RulePack,
): ParcelTrouble | undefined {
  const [first] = known.uploads;
  // A pack may count for good what once was anomalous.
  if (first === undefined || !holdsAt(logisticsAnomaly?.defect ?? [], at)) return undefined;
  if (!holdsAt(logisticsAnomalyCourse(known, at, pack)?.defect ?? [], at)) return undefined;
  const last = known
    .scansOf(first.trackingNumber)
    .filter((scan) => scan.at >= first.uploadedAt && scan.at <= at)
    .at(-1);
  const silentFrom = (last?.at ?? first.uploadedAt) + pack.silentAfterHours * HOUR;
  return { kind: at >= silentFrom ? 'silent' : 'stalled', carrier: first.carrier, node: last?.node };
}
