/** Longer texts are a person's words, and seldom come again. */
const LONGEST = 160;
const MOST = 8000;

/** The same function of a text, computed once for each text: pages repeat theirs, and are read again and again. */
export function remembered<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = compute(text);
    if (text.length <= LONGEST) {
      if (known.size >= MOST) known.clear();
      known.set(text, { value });
    }
    return value;
  };
}
