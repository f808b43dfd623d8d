/** Sums of findings per layout and page kind. */
import type { Finding, Verdict } from './compare.ts';
import type { PageCase } from './page-case.ts';

export type Score = Record<Verdict, number>;

export interface Scoreboard {
  byPlace: Map<string, Score>;
  all: Score;
  add(page: PageCase, findings: readonly Finding[]): void;
  /** Share of the printed fields that were read right. */
  rightShare(score: Score): number;
  table(): string;
}

export function scoreboard(): Scoreboard {
  const byPlace = new Map<string, Score>();
  const all = emptyScore();
  const rightShare = ({ right, absent, problem, wrong }: Score) =>
    right / Math.max(1, right + absent + problem + wrong);
  return {
    byPlace,
    all,
    rightShare,
    add(page, findings) {
      for (const place of [`${page.family} / ${page.layout.split(' ')[0]}`, `kind: ${page.kind}`]) {
        const score = byPlace.get(place) ?? emptyScore();
        byPlace.set(place, score);
        for (const { verdict } of findings) score[verdict] += 1;
      }
      for (const { verdict } of findings) all[verdict] += 1;
    },
    table() {
      const lines = [...byPlace]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([place, score]) => line(place, score, rightShare(score)));
      return [...lines, line('all', all, rightShare(all))].join('\n');
    },
  };
}

function line(place: string, { right, absent, problem, wrong }: Score, share: number): string {
  const counts = [right, absent, problem, wrong].map((count) => String(count).padStart(6)).join(' ');
  return `${place.padEnd(34)} right/absent/problem/wrong ${counts}  ${(share * 100).toFixed(1)} %`;
}

function emptyScore(): Score {
  return { right: 0, absent: 0, problem: 0, wrong: 0 };
}
