/** Row 17: incremental equals full recompute, every scope and instant, however the pages came. */
import { isDeepStrictEqual } from 'node:util';
import { toldHistories } from '../incremental/course-of-events.ts';
import { type Counted, follow } from '../incremental/follow.ts';
import type { Row } from './row.ts';

/** On seeds that no run before had: they grow by the millisecond, and a history takes several. A difference names its seed. */
export function measureEquality(histories: number): Row {
  const counted: Counted = { steps: 0, advanced: 0, judged: 0 };
  const differences: string[] = [];
  const first = Date.now();
  for (let seed = first; seed < first + histories; seed += 1) {
    for (const told of toldHistories(seed)) {
      follow(told, counted, (byState, byFacts, where) => {
        if (!isDeepStrictEqual(plain(byState), plain(byFacts))) differences.push(`seed ${seed}, ${where}`);
      });
    }
  }
  return {
    row: '17',
    name: `incremental = full recompute, seeds from ${first}`,
    goal: 'equal',
    value: `${differences.length} of ${counted.judged} judgements differ, ${counted.advanced} of ${counted.steps} steps folded in${differences.length > 0 ? `: ${differences[0]}` : ''}`,
    isMet: differences.length === 0,
  };
}

/** A field that is undefined is no field. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
