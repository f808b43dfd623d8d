/** The median of the rounds' own ratios: the machine's moods fall on both sides of each. */
export function ratio(times: readonly number[], of: readonly number[]): number {
  return median(times.map((time, round) => time / Math.max(of[round] ?? 0, 0.001)));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
