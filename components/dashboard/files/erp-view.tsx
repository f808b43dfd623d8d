import { useState } from 'preact/hooks';
import { BEIJING, PLATFORM_ZONE, zoneName } from '../../../lib/text/hours.ts';
import { FileButton } from '../file-button.tsx';
import type { ViewProps } from '../view-props.ts';
import { ErpResult } from './erp-result.tsx';
import { FaultTable } from './fault-table.tsx';

/** The ERP's shipped list against what the platform knows of the chosen store. */
export function ErpView(props: ViewProps) {
  const { erp, store, isBusy, texts, acts } = props;
  const [pasted, setPasted] = useState('');
  const [zone, setZone] = useState(BEIJING);
  return (
    <section>
      <h2 class="view-title">{texts.desk('nav.erp')}</h2>
      <p>{texts.desk('erp.lead')}</p>
      <label>
        {texts.desk('erp.paste')}
        <textarea
          rows={6}
          spellcheck={false}
          value={pasted}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
      </label>
      <label class="row">
        {texts.desk('erp.zone')}
        <select value={zone} onChange={({ currentTarget }) => setZone(currentTarget.value)}>
          <option value={BEIJING}>{texts.desk('erp.beijing')}</option>
          <option value={PLATFORM_ZONE}>{zoneName(PLATFORM_ZONE, texts)}</option>
        </select>
      </label>
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={isBusy || !store || pasted.trim() === ''}
          onClick={() => acts.onCheckErp(new Blob([pasted]), zone)}
        >
          {texts.desk('erp.check')}
        </button>
        <FileButton
          name={texts.desk('erp.choose')}
          accept=".xlsx,.csv,.txt,.tsv"
          disabled={isBusy || !store}
          onChoose={(file) => acts.onCheckErp(file, zone)}
        />
      </div>
      {erp?.step === 'refused' && (
        <p role="status">{texts.desk('erp.refused', { reason: texts.desk(`refusal.${erp.reason}`) })}</p>
      )}
      {erp?.step === 'checked' && (
        <>
          <ErpResult {...props} check={erp.check} list={erp.list} />
          <FaultTable problems={erp.list.problems} count={erp.list.problemCount} texts={texts} />
        </>
      )}
    </section>
  );
}
