import { useEffect, useState } from 'react';

/** Asks the replica's server; undefined while the answer is on its way. */
export function useAnswer<Answer>(path: string): Answer | undefined {
  const [known, setKnown] = useState<{ path: string; answer: Answer }>();
  useEffect(() => {
    const stop = new AbortController();
    fetch(`/replica/${path}`, { signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`${response.status} for ${path}`);
        setKnown({ path, answer: await response.json() });
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error(error);
      });
    return () => stop.abort();
  }, [path]);
  return known?.path === path ? known.answer : undefined;
}
