import { DEMO_STORE_ID } from '../../../lib/domain/demo-store-id.ts';
import type { StoreCard } from '../../../lib/domain/scorecard.ts';
import { CATEGORIES, type Category } from '../../../lib/domain/vocabulary.ts';
import { BEIJING, PLATFORM_ZONE } from '../../../lib/text/hours.ts';
import { relaxedNote } from '../../../lib/text/pack-words.ts';
import { EraseButtons } from '../erase-buttons.tsx';
import type { ViewProps } from '../view-props.ts';

/** What only the seller knows of one store: what it sells, and the zone its activity times are printed in. */
export function StoreSettings({
  card,
  settings,
  rules,
  isBusy,
  texts,
  acts,
}: ViewProps & { card: StoreCard }) {
  const { storeId, name } = card;
  const own = settings.stores?.[storeId] ?? {};
  const save = (change: typeof own) =>
    acts.onChange({ stores: { ...settings.stores, [storeId]: { ...own, ...change } } });
  const relaxed = rules && relaxedNote(rules.inForce, texts);
  return (
    <fieldset>
      <legend>{texts.desk('settings.store', { store: name ?? storeId })}</legend>
      <label class="row">
        {texts.desk('typed.storeName')}
        <input
          type="text"
          maxLength={80}
          value={name ?? ''}
          onChange={({ currentTarget: { value } }) =>
            acts.onType({ kind: 'storeName', storeId, value: value.trim() || undefined })
          }
        />
      </label>
      <p>{texts.desk('settings.categories')}</p>
      <div class="choices">
        {CATEGORIES.map((category) => (
          <label key={category} class="row">
            <input
              type="checkbox"
              checked={own.categories?.includes(category) ?? false}
              onChange={({ currentTarget }) =>
                save({ categories: chosen(own.categories ?? [], category, currentTarget.checked) })
              }
            />
            {texts.desk(`category.${category}`)}
          </label>
        ))}
      </div>
      {relaxed && <p class="quiet">{relaxed}</p>}
      <label class="row">
        {texts.desk('settings.zone')}
        <select
          value={own.activityZone ?? PLATFORM_ZONE}
          onChange={({ currentTarget }) => save({ activityZone: currentTarget.value })}
        >
          <option value={PLATFORM_ZONE}>{texts.say('zone.pacific')}</option>
          <option value={BEIJING}>{texts.desk('settings.zoneBeijing')}</option>
        </select>
      </label>
      {storeId !== DEMO_STORE_ID && (
        <EraseButtons
          name={texts.desk('stores.erase', { store: name ?? storeId })}
          note={texts.desk('stores.eraseNote')}
          {...{ texts, isBusy }}
          onErase={() => acts.onForgetStore(storeId)}
        />
      )}
    </fieldset>
  );
}

/** None chosen is not known: the facts then decide. */
function chosen(categories: readonly Category[], category: Category, isOn: boolean): Category[] | undefined {
  const next = CATEGORIES.filter((known) => (known === category ? isOn : categories.includes(known)));
  return next.length > 0 ? next : undefined;
}
