/** Notes down, value by value as they are printed, what the entry must say. */
import type { EntryList, ExpectedEntry, ExpectedProblem, ExpectedReading } from './page-case.ts';
import type { Printed } from './print/printed.ts';

export interface EntryDraft {
  fields: Record<string, unknown>;
  open: string[];
  problems: ExpectedProblem[];
  /** Notes the printed value under that field, and hands it back to be laid out. */
  put<Value>(field: string, printed: Printed<Value>): Printed<Value>;
}

export function draftOf(): EntryDraft {
  const draft: EntryDraft = {
    fields: {},
    open: [],
    problems: [],
    put(field, printed) {
      if (printed.value !== undefined) draft.fields[field] = printed.value;
      if (printed.isProblem) draft.problems.push({ field, text: printed.text });
      return printed;
    },
  };
  return draft;
}

/** Adds the entry to the reading; without a readable id there is only its problem. */
export function enter(reading: ExpectedReading, list: EntryList, draft: EntryDraft, idField?: string): void {
  if (idField !== undefined && draft.fields[idField] === undefined) {
    reading.problems.push(...draft.problems.filter(({ field }) => field === idField));
    return;
  }
  const entries: ExpectedEntry[] = reading.entries[list] ?? [];
  reading.entries[list] = entries;
  entries.push({ fields: draft.fields, open: draft.open });
  reading.problems.push(...draft.problems);
}
