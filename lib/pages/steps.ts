/** Work that may pause between its steps, so that a page stays responsive while it is read. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Does all steps at once. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
