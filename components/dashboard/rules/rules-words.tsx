import { useState } from 'preact/hooks';
import { CATEGORIES } from '../../../lib/domain/vocabulary.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';
import { ruleFieldName } from '../../../lib/text/rule-fields.ts';
import {
  LIST_FIELDS,
  type RulesDraft,
  WORD_GROUPS,
  type WordGroup,
  withLanguage,
  wordFields,
} from './rules-draft.ts';

interface RulesWordsProps {
  draft: RulesDraft;
  /** The field that the check refused; a path below it counts, too. */
  refusedPath: string | undefined;
  onDraft(change: (known: RulesDraft) => RulesDraft): void;
  texts: DeskTexts;
}

/** What the pack knows by its words: official carriers, categories with raised limits, reviews and reasons by language. */
export function RulesWords(props: RulesWordsProps) {
  const { draft, onDraft, texts } = props;
  return (
    <>
      <fieldset>
        <legend>{texts.desk('rules.groupRelaxed')}</legend>
        {CATEGORIES.map((id) => (
          <label key={id} class="row">
            <input
              type="checkbox"
              checked={draft[`relaxed.categories.${id}`] === 'on'}
              onChange={({ currentTarget: { checked } }) =>
                onDraft((known) => ({ ...known, [`relaxed.categories.${id}`]: checked ? 'on' : '' }))
              }
            />
            {texts.desk(`category.${id}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{texts.desk('rules.groupCarriers')}</legend>
        {LIST_FIELDS.map((path) => (
          <WordList key={path} {...props} path={path} />
        ))}
      </fieldset>
      {WORD_GROUPS.map((group) => (
        <WordsByLanguage key={group} {...props} group={group} />
      ))}
    </>
  );
}

function WordsByLanguage(props: RulesWordsProps & { group: WordGroup }) {
  const { draft, group, onDraft, texts } = props;
  const [language, setLanguage] = useState('');
  const [added, setAdded] = useState<string>();
  const isNew = withLanguage(draft, group, language) !== draft;
  const add = () => {
    onDraft((known) => withLanguage(known, group, language));
    setAdded(Object.keys(withLanguage(draft, group, language)).at(-1));
    setLanguage('');
  };
  return (
    <fieldset>
      <legend>
        {texts.desk(group === 'paidOnlyCancelReasons' ? 'rules.groupReasons' : 'rules.groupKeywords')}
      </legend>
      {wordFields(draft, group).map((path) => (
        <WordList key={path} {...props} path={path} isAdded={path === added} />
      ))}
      <div>
        <label class="row">
          {texts.desk('rules.language')}
          <input
            type="text"
            size={6}
            value={language}
            onInput={({ currentTarget }) => setLanguage(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              if (isNew) add();
            }}
          />
        </label>
        <button type="button" disabled={!isNew} onClick={add}>
          {texts.desk('rules.addLanguage')}
        </button>
      </div>
    </fieldset>
  );
}

interface WordListProps extends RulesWordsProps {
  path: string;
  /** She asked for it just now: the next thing she does is to write in it. */
  isAdded?: boolean;
}

const focused = (field: HTMLElement | null) => field?.focus();

function WordList({ draft, refusedPath, onDraft, texts, path, isAdded }: WordListProps) {
  return (
    <label class="row">
      {ruleFieldName(path, texts)}
      <textarea
        rows={3}
        ref={isAdded ? focused : null}
        value={draft[path] ?? ''}
        aria-invalid={refusedPath?.startsWith(path) ?? false}
        onChange={({ currentTarget: { value } }) => onDraft((known) => ({ ...known, [path]: value }))}
      />
    </label>
  );
}
