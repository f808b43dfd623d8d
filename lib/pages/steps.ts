/** Work that may pause between its steps, so that a page stays responsive while it is read. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Where the members of a list take little each, the work pauses after so many. */
const MEMBERS_A_STEP = 4;

/** Of a page's pieces of text. */
export const PIECES_A_STEP = 64;

/** Whether to pause before this member of a list: the first take longer, since what they need is done for the first time. */
export function pausesAt(index: number): boolean {
  return index < MEMBERS_A_STEP || index % MEMBERS_A_STEP === 0;
}

/** Does all steps at once. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
