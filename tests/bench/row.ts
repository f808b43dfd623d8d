/** One line of what `npm run bench` prints: a row of the goals, what it must reach and what it reached. */
export interface Row {
  row: string;
  name: string;
  goal: string;
  value: string;
  isMet: boolean;
}
