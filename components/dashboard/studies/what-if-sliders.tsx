import type { WhatIf } from '../../../lib/domain/trial.ts';
import type { DeskTexts } from '../../../lib/text/desk-texts.ts';

interface WhatIfSlidersProps {
  change: WhatIf;
  /** How many orders are open. */
  open: number;
  onChange(change: (known: WhatIf) => WhatIf): void;
  texts: DeskTexts;
}

type Field = 'ship' | 'cancel' | 'officialPercent';

/** How many of the open orders she would ship or cancel, and how much of what she ships goes by official logistics. */
export function WhatIfSliders({ change, open, onChange, texts }: WhatIfSlidersProps) {
  if (open === 0) return <p class="quiet">{texts.desk('whatIf.noneOpen')}</p>;
  const slider = (field: Field, most: number, value: string) => (
    <label class="row">
      {texts.desk(`whatIf.${field}`)}
      <input
        type="range"
        min={0}
        max={most}
        value={change[field]}
        aria-valuetext={value}
        onInput={({ currentTarget }) =>
          onChange((known) => kept({ ...known, [field]: Number(currentTarget.value) }, open, field))
        }
      />
      <output>{value}</output>
    </label>
  );
  return (
    <fieldset class="what-if">
      <legend>{texts.desk('whatIf.legend', { count: open })}</legend>
      {slider('ship', open, texts.desk('whatIf.orders', { count: change.ship }))}
      {slider('cancel', open, texts.desk('whatIf.orders', { count: change.cancel }))}
      {slider('officialPercent', 100, `${change.officialPercent}\u00a0%`)}
      <p>{texts.desk('whatIf.left', { count: open - change.ship - change.cancel })}</p>
    </fieldset>
  );
}

/** An order is shipped or cancelled, not both: the slider that is moved takes from the other. */
function kept(change: WhatIf, open: number, moved: Field): WhatIf {
  if (moved === 'cancel') return { ...change, ship: Math.min(change.ship, open - change.cancel) };
  return { ...change, cancel: Math.min(change.cancel, open - change.ship) };
}
