import { useEffect, useRef, useState } from 'preact/hooks';
import { lastOnly } from '../../lib/domain/last-only.ts';

export type Answered<Answer> =
  | { state: 'waiting' }
  | { state: 'failed'; reason: string }
  | { state: 'answered'; answer: Answer };

/**
 * What a question that takes its time comes to; another `ask` is another question (`useCallback`). The answer before
 * stands until the next is there, but never across another `subject`. Of many questions in a row the last is asked.
 */
export function useAnswer<Answer>(subject: string, ask: () => Promise<Answer>): Answered<Answer> {
  const [known, setKnown] = useState<{ subject: string; value: Answered<Answer> }>();
  const [inTurn] = useState(lastOnly);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  useEffect(() => {
    void inTurn(async () => {
      if (isGone.current) return;
      const value = await ask().then(
        (answer): Answered<Answer> => ({ state: 'answered', answer }),
        (error: unknown): Answered<Answer> => ({
          state: 'failed',
          reason: error instanceof Error ? error.name : String(error),
        }),
      );
      if (!isGone.current) setKnown({ subject, value });
    });
  }, [subject, ask, inTurn]);
  return known?.subject === subject ? known.value : { state: 'waiting' };
}
