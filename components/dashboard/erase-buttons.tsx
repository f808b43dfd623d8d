import { useEffect, useRef, useState } from 'preact/hooks';
import { useKeptFocus } from './use-kept-focus.ts';
import type { ViewProps } from './view-props.ts';

interface EraseButtonsProps extends Pick<ViewProps, 'texts' | 'isBusy'> {
  /** What is erased: of the button, and of the heading if there is one. */
  name: string;
  note: string;
  isHeaded?: boolean;
  onErase(): void;
}

/** Two clicks apart: what is erased cannot be had back. */
export function EraseButtons({ name, note, isHeaded, texts, isBusy, onErase }: EraseButtonsProps) {
  const [isAsking, setAsking] = useState(false);
  useKeptFocus(isAsking);
  return (
    <div class="wipe">
      {isHeaded && <h3>{name}</h3>}
      {isHeaded && <p>{note}</p>}
      <div class="row">
        <button type="button" disabled={isBusy || isAsking} onClick={() => setAsking(true)}>
          {name}
        </button>
        {isAsking && (
          <EraseQuestion
            texts={texts}
            onErase={() => {
              setAsking(false);
              onErase();
            }}
            onCancel={() => setAsking(false)}
          />
        )}
      </div>
      {!isHeaded && <p class="quiet">{note}</p>}
    </div>
  );
}

interface EraseQuestionProps extends Pick<ViewProps, 'texts'> {
  onErase(): void;
  onCancel(): void;
}

/** A second press of the same key cancels. */
function EraseQuestion({ texts, onErase, onCancel }: EraseQuestionProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <>
      <button type="button" class="danger" onClick={onErase}>
        {texts.desk('data.wipeConfirm')}
      </button>
      <button ref={cancel} type="button" onClick={onCancel}>
        {texts.desk('data.cancel')}
      </button>
    </>
  );
}
