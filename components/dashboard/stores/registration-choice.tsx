import { REGISTRATIONS } from '../../../lib/domain/settings.ts';
import type { ViewProps } from '../view-props.ts';

/** Where the seller's company is registered: elsewhere, the rule is not known to apply. */
export function RegistrationChoice({
  settings,
  texts,
  acts,
}: Pick<ViewProps, 'settings' | 'texts' | 'acts'>) {
  return (
    <fieldset>
      <legend>{texts.desk('register.title')}</legend>
      {REGISTRATIONS.map((place) => (
        <label key={place} class="row">
          <input
            type="radio"
            name="registered-in"
            checked={settings.registeredIn === place}
            onChange={() => acts.onChange({ registeredIn: place })}
          />
          {texts.desk(`register.${place}`)}
        </label>
      ))}
      <p class="quiet">{texts.desk('register.note')}</p>
    </fieldset>
  );
}
