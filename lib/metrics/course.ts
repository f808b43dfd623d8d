/**
 * The course of one order or review in one indicator: when it counts in the denominator and when in the numerator,
 * as step functions of time. The window looks at `anchorAt` only. A figure at any instant is a sum over courses, so
 * the past, now and the forecast are one computation and the passing of time needs no new facts.
 */
import type { Instant } from '../domain/time.ts';

/** Half-open: from `from`, included, to `to`, excluded; `to` is Infinity when nothing known ends it. */
export interface Span {
  from: Instant;
  to: Instant;
}

export interface Course {
  /** Order id, or review id. */
  id: string;
  /** The instant whose day decides in which windows it is. */
  anchorAt: Instant;
  eligible: readonly Span[];
  /** Part of `eligible`. */
  defect: readonly Span[];
  /** What one defect weighs, in tenths. */
  tenths: number;
}

export const WHOLE_DEFECT = 10;

export function from(at: Instant): Span[] {
  return [{ from: at, to: Number.POSITIVE_INFINITY }];
}

export function holdsAt(spans: readonly Span[], at: Instant): boolean {
  for (const span of spans) if (span.from <= at && at < span.to) return true;
  return false;
}

/** The spans as few, ordered and not touching each other; empty ones are dropped. */
export function unionOf(spans: readonly Span[]): readonly Span[] {
  if (isUnion(spans)) return spans;
  const ordered = spans.filter((span) => span.from < span.to).sort((a, b) => a.from - b.from);
  const union: Span[] = [];
  for (const span of ordered) {
    const last = union.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else union.push({ ...span });
  }
  return union;
}

/** Most are: one span, or none. */
function isUnion(spans: readonly Span[]): boolean {
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans) {
    if (from >= to || from <= end) return false;
    end = to;
  }
  return true;
}

/** What of the spans lies in [start, end). */
export function clipped(spans: readonly Span[], start: Instant, end: Instant): readonly Span[] {
  if (spans.every((span) => start <= span.from && span.to <= end)) return spans;
  return spans
    .map((span) => ({ from: Math.max(span.from, start), to: Math.min(span.to, end) }))
    .filter((span) => span.from < span.to);
}

/** What of the spans lies outside the holes, which are ordered and apart. */
export function without(spans: readonly Span[], holes: readonly Span[]): readonly Span[] {
  if (holes.length === 0 || spans.length === 0) return spans;
  return holes.reduce<Span[]>(
    (left, hole) =>
      left
        .flatMap((span) => [
          { from: span.from, to: Math.min(span.to, hole.from) },
          { from: Math.max(span.from, hole.to), to: span.to },
        ])
        .filter((span) => span.from < span.to),
    [...spans],
  );
}
