import { useLayoutEffect, useState } from 'preact/hooks';
import type { RulePack } from '../../../lib/domain/rule-pack.ts';
import { ruleReadingName } from '../../../lib/text/names.ts';
import { ruleFieldName } from '../../../lib/text/rule-fields.ts';
import type { ViewProps } from '../view-props.ts';
import {
  draftOf,
  HEADLINE_FIELDS,
  headlineChoices,
  LIMIT_FIELDS,
  NUMBER_FIELDS,
  packOf,
  TEXT_FIELDS,
} from './rules-draft.ts';
import { RulesWords } from './rules-words.tsx';

interface RulesFormProps extends ViewProps {
  pack: RulePack;
  /** Tells one pack from another. */
  hash: string;
}

/** The numbers and words of the pack, to be changed; nothing holds before it is saved. */
export function RulesForm({ pack, hash, rulesRefusal, texts, isBusy, acts }: RulesFormProps) {
  const [draft, setDraft] = useState(() => draftOf(pack));
  // In the same fields, so that the focus stays in the one she saved from; `pack` is another object at each look.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what she typed stays while the rules are the same
  useLayoutEffect(() => setDraft(draftOf(pack)), [hash]);
  const fieldOf = (path: string) => ({
    value: draft[path] ?? '',
    'aria-invalid': rulesRefusal?.path === path,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setDraft((known) => ({ ...known, [path]: currentTarget.value })),
  });
  const input = (path: string, isNumber: boolean) => (
    <label key={path} class="row">
      {ruleFieldName(path, texts)}
      <input type="text" inputMode={isNumber ? 'decimal' : 'text'} {...fieldOf(path)} />
    </label>
  );
  return (
    <form
      class="rules-form"
      onSubmit={(event) => {
        event.preventDefault();
        acts.onSaveRules(packOf(draft, pack));
      }}
    >
      <fieldset>
        <legend>{texts.desk('rules.groupLimits')}</legend>
        {LIMIT_FIELDS.map((path) => input(path, true))}
      </fieldset>
      <fieldset>
        <legend>{texts.desk('rules.groupHeadline')}</legend>
        {HEADLINE_FIELDS.map((path) => (
          <label key={path} class="row">
            {ruleFieldName(path, texts)}
            <select {...fieldOf(path)}>
              <option value="">{texts.desk('rules.asWritten')}</option>
              {headlineChoices(path).map((id) => (
                <option key={id} value={id}>
                  {ruleReadingName(id, texts)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{texts.desk('rules.groupNumbers')}</legend>
        {NUMBER_FIELDS.map((path) => input(path, true))}
      </fieldset>
      <fieldset>
        <legend>{texts.desk('rules.groupWarns')}</legend>
        {pack.readings.map(({ id }) => (
          <label key={id} class="row">
            <input
              type="checkbox"
              checked={draft[`readings.${id}`] === 'warns'}
              onChange={({ currentTarget }) =>
                setDraft((known) => ({ ...known, [`readings.${id}`]: currentTarget.checked ? 'warns' : '' }))
              }
            />
            {ruleFieldName(`readings.${id}`, texts)}
          </label>
        ))}
      </fieldset>
      <RulesWords draft={draft} refusedPath={rulesRefusal?.path} onDraft={setDraft} texts={texts} />
      <fieldset>
        <legend>{texts.desk('rules.groupName')}</legend>
        {TEXT_FIELDS.map((path) => input(path, false))}
      </fieldset>
      <button type="submit" class="primary" disabled={isBusy}>
        {texts.desk('rules.save')}
      </button>
    </form>
  );
}
