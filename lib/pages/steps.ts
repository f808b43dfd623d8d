/** Work that may pause between its steps, so that a page stays responsive while it is read. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Where the members of a list take little each, the work pauses after so many. */
export const MEMBERS_A_STEP = 4;

/** Does all steps at once. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
