import type { ComponentChildren } from 'preact';
import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import type { Answered } from './use-answer.ts';

interface AnswerProps<Value> {
  of: Answered<Value>;
  texts: DeskTexts;
  children(answer: Value): ComponentChildren;
}

/** What was asked for; until it is there, or where it cannot be had, a line that says so. */
export function Answer<Value>({ of, texts, children }: AnswerProps<Value>) {
  if (of.state === 'answered') return children(of.answer);
  if (of.state === 'failed') return <p>{texts.desk('failed.other', { reason: of.reason })}</p>;
  return (
    <p class="quiet" aria-busy="true">
      {texts.desk('answer.waiting')}
    </p>
  );
}
