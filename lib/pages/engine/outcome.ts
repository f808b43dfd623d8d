/** One place where a field may be stated: understood (`value`), printed but not understood (`bad`), or absent. */
export interface Outcome {
  at: number;
  value?: unknown;
  bad?: string;
}

/** What each place of a section that states a field says of it. */
export type Sources = readonly (readonly Outcome[])[];

export function isPrinted({ value, bad }: Outcome): boolean {
  return value !== undefined || bad !== undefined;
}
