import { useId, useState } from 'preact/hooks';
import { FileButton } from '../file-button.tsx';
import type { ViewProps } from '../view-props.ts';

const STORE_ID = /^\d{1,20}$/;

/** Whose orders, and which file. */
export function ImportForm({ card, scorecard, isBusy, texts, acts }: ViewProps) {
  const [storeId, setStoreId] = useState(card?.storeId ?? '');
  const list = useId();
  const note = useId();
  return (
    <>
      <p>{texts.desk('import.lead')}</p>
      <label class="row">
        {texts.desk('import.store')}
        <input
          type="text"
          inputMode="numeric"
          list={list}
          aria-describedby={note}
          value={storeId}
          onInput={({ currentTarget }) => setStoreId(currentTarget.value.trim())}
        />
      </label>
      <datalist id={list}>
        {(scorecard?.stores ?? []).map((store) => (
          <option key={store.storeId} value={store.storeId}>
            {store.name}
          </option>
        ))}
      </datalist>
      <p id={note} class="quiet">
        {texts.desk('import.storeNote')}
      </p>
      <FileButton
        name={texts.desk('import.choose')}
        accept=".xlsx,.csv,.txt,.tsv"
        isPrimary
        disabled={isBusy || !STORE_ID.test(storeId)}
        onChoose={(file) => acts.onReadExport(file, storeId)}
      />
    </>
  );
}
