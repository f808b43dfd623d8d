/** A value as a page prints it, and what a reader must make of it. */
export interface Printed<Value> {
  text: string;
  /** Absent: the page says nothing of it (`-`), or nothing that can be understood. */
  value?: Value;
  /** The text is there and cannot be understood. */
  isProblem?: true;
}

export function plainly<Value>(text: string, value: Value): Printed<Value> {
  return { text, value };
}

export function unreadable<Value>(text: string): Printed<Value> {
  return { text, isProblem: true };
}

export function unsaid<Value>(text: string): Printed<Value> {
  return { text };
}
