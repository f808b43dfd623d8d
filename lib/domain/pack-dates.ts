/** By its own dates a rule pack may hold no longer, or not yet. It is judged by all the same, and that is said. */
import type { RulePack } from './rule-pack.ts';
import { type Day, type Instant, zoneOf } from './time.ts';

/** Both included, in the pack's zone; absent: without an end. */
export interface PackDates {
  effectiveFrom?: Day;
  effectiveTo?: Day;
}

/** `hash`: of the pack as canonical JSON; in every report that is written out. With its dates where today is none of them. */
export interface ReportedPack extends PackDates {
  id: string;
  version: string;
  zone: string;
  hash?: string;
  isInEffect?: false;
}

/** The dates of a pack that does not hold on the day of `now`; undefined for one that does. */
export function datesMissed(pack: RulePack, now: Instant): PackDates | undefined {
  const { zone, effectiveFrom, effectiveTo } = pack;
  const today = zoneOf(zone).dayOf(now);
  if ((effectiveFrom ?? today) <= today && today <= (effectiveTo ?? today)) return undefined;
  return { ...(effectiveFrom && { effectiveFrom }), ...(effectiveTo && { effectiveTo }) };
}

/** The pack as a report names it. */
export function reportedPack(pack: RulePack, now: Instant): ReportedPack {
  const { id, version, zone } = pack;
  const missed = datesMissed(pack, now);
  return { id, version, zone, ...(missed && { ...missed, isInEffect: false }) };
}
