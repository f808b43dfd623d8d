import { datesMissed } from '../../../lib/domain/pack-dates.ts';
import { packDatesText } from '../../../lib/text/notices.ts';
import { FileButton } from '../file-button.tsx';
import type { ViewProps } from '../view-props.ts';
import { RulesDifferences } from './rules-differences.tsx';
import { RulesForm } from './rules-form.tsx';

/** The rule pack: which one is judged by, how it differs from the default, and changing it. */
export function RulesView(props: ViewProps) {
  const { rules, now, texts, isBusy, acts } = props;
  if (!rules) return <p class="quiet">{texts.desk('busy')}</p>;
  const { inForce, byDefault, hash, isOwn, canUndo, unreadable } = rules;
  const { id, version } = inForce;
  const missed = datesMissed(inForce, now);
  return (
    <section class="settings">
      <h2 class="view-title">{texts.desk('nav.rules')}</h2>
      <p>{texts.desk('rules.inForce', { id, version, hash })}</p>
      <p>{texts.desk(isOwn ? 'rules.own' : 'rules.default')}</p>
      {missed && <p class="message">{packDatesText(missed, texts)}</p>}
      {unreadable && <p class="message">{texts.desk('rules.unreadable', { path: unreadable.path })}</p>}
      <p class="quiet">{texts.desk('rules.note')}</p>
      <div class="actions-row">
        <button type="button" disabled={isBusy} onClick={acts.onExportRules}>
          {texts.desk('rules.export')}
        </button>
        <FileButton
          name={texts.desk('rules.import')}
          accept="application/json,.json"
          disabled={isBusy}
          onChoose={acts.onImportRules}
        />
        <button type="button" disabled={isBusy || !isOwn} onClick={acts.onResetRules}>
          {texts.desk('rules.reset')}
        </button>
        <button type="button" disabled={isBusy || !canUndo} onClick={acts.onUndoRules}>
          {texts.desk('rules.undo')}
        </button>
      </div>
      <RulesDifferences before={byDefault} after={inForce} texts={texts} />
      <RulesForm {...props} pack={inForce} hash={hash} />
      <h3>{texts.desk('rules.sources')}</h3>
      <ul>
        {inForce.sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </section>
  );
}
