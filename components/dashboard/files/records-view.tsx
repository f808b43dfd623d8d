import { STORED_KINDS } from '../../../lib/domain/judged.ts';
import { REPORT_FORMATS } from '../../../lib/domain/report-format.ts';
import { PlainTable } from '../../plain-table.tsx';
import { EraseButtons } from '../erase-buttons.tsx';
import type { ViewProps } from '../view-props.ts';

/** The records themselves: take them out, bring them back, erase them, see how much there is. */
export function RecordsView({ texts, judged, isBusy, acts }: ViewProps) {
  return (
    <section>
      <h2 class="view-title">{texts.desk('nav.data')}</h2>
      <p class="quiet">{texts.desk('data.buttons')}</p>
      <dl>
        <dt>{texts.say('button.exportReport')}</dt>
        <dd>
          {texts.desk('data.exportNote')}
          <fieldset class="formats">
            <legend>{texts.desk('export.only')}</legend>
            <div class="row">
              {REPORT_FORMATS.map((format) => (
                <button key={format} type="button" disabled={isBusy} onClick={() => acts.onExport(format)}>
                  {texts.desk(`export.${format}`)}
                </button>
              ))}
            </div>
            <p class="quiet">{texts.desk('export.csvNote')}</p>
          </fieldset>
        </dd>
        <dt>{texts.say('button.backUp')}</dt>
        <dd>{texts.desk('data.backUpNote')}</dd>
        <dt>{texts.say('button.restore')}</dt>
        <dd>{texts.desk('data.restoreNote')}</dd>
        <dt>
          <a href="#import">{texts.desk('nav.import')}</a>
        </dt>
        <dd>{texts.desk('data.importNote')}</dd>
      </dl>
      <h3>{texts.desk('data.stored')}</h3>
      {judged && (
        <PlainTable
          caption={texts.desk('data.stored')}
          head={[texts.desk('data.kind'), texts.desk('column.count')]}
          rows={STORED_KINDS.map((kind) => [
            texts.desk(`stored.${kind}`),
            judged.stores.reduce((sum, { counts }) => sum + counts[kind], 0),
          ])}
          numbersFrom={1}
        />
      )}
      <p class="quiet">{texts.desk('data.never')}</p>
      <EraseButtons
        name={texts.desk('data.wipe')}
        note={texts.desk('data.wipeNote')}
        isHeaded
        {...{ texts, isBusy }}
        onErase={acts.onWipe}
      />
    </section>
  );
}
