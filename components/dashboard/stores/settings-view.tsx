import type { Settings } from '../../../lib/domain/settings.ts';
import { pageName } from '../../../lib/text/names.ts';
import { TEXT_LANGUAGES } from '../../../lib/text/texts.ts';
import type { ViewProps } from '../view-props.ts';
import { NoticeSettings } from './notice-settings.tsx';
import { RegistrationChoice } from './registration-choice.tsx';

const LANGUAGE_NAMES = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' } as const;

/** What the seller chooses; each change holds at once, on every face. */
export function SettingsView(props: ViewProps) {
  const { settings, texts, acts } = props;
  const toggle = (field: 'overlay' | 'notifications') => (
    <label class="row">
      <input
        type="checkbox"
        checked={settings[field] !== false}
        onChange={({ currentTarget }) => acts.onChange({ [field]: currentTarget.checked })}
      />
      {texts.desk(`settings.${field}`)}
    </label>
  );
  return (
    <section class="settings">
      <h2 class="view-title">{texts.desk('nav.settings')}</h2>
      <label class="row">
        {texts.desk('settings.language')}
        <select
          value={settings.language ?? ''}
          onChange={({ currentTarget }) => acts.onChange({ language: languageOf(currentTarget.value) })}
        >
          <option value="">{texts.desk('settings.auto')}</option>
          {TEXT_LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </label>
      {toggle('overlay')}
      <HiddenPages {...props} />
      {toggle('notifications')}
      <NoticeSettings {...props} />
      <RegistrationChoice {...props} />
    </section>
  );
}

/** Pages on which she wanted nothing shown; unticked, they show it again. */
function HiddenPages({ settings: { hiddenOn = [] }, texts, acts }: ViewProps) {
  if (hiddenOn.length === 0) return null;
  return (
    <fieldset>
      <legend>{texts.desk('settings.hiddenOn')}</legend>
      {hiddenOn.map((page) => (
        <label key={page} class="row">
          <input
            type="checkbox"
            checked
            onChange={() => {
              const rest = hiddenOn.filter((hidden) => hidden !== page);
              acts.onChange({ hiddenOn: rest.length > 0 ? rest : undefined });
            }}
          />
          {pageName(page, texts)}
        </label>
      ))}
    </fieldset>
  );
}

function languageOf(value: string): Settings['language'] {
  return TEXT_LANGUAGES.find((language) => language === value);
}
