/**
 * One line of what `npm run bench` prints: a row of the goals, what it must reach and what it reached. Without a goal: a
 * figure to hold the others against.
 */
export interface Row {
  row: string;
  name: string;
  goal?: string;
  value: string;
  isMet?: boolean;
}
