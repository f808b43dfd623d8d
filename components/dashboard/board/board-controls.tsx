import { DEADLINE_STEPS } from '../../../lib/domain/vocabulary.ts';
import { stepName } from '../../../lib/text/steps.ts';
import type { ViewProps } from '../view-props.ts';
import type { BoardChoice } from './board-order.ts';

interface BoardControlsProps extends ViewProps {
  choice: BoardChoice;
  onChoose(choice: BoardChoice): void;
}

/** Filter by number and urgency. */
export function BoardControls({ choice, onChoose, texts }: BoardControlsProps) {
  return (
    <div class="controls">
      <label>
        {texts.desk('board.filter')}
        <input
          type="search"
          inputMode="numeric"
          value={choice.text}
          onInput={({ currentTarget }) => onChoose({ ...choice, text: currentTarget.value })}
        />
      </label>
      <label>
        {texts.desk('column.urgency')}
        <select
          value={choice.step}
          onChange={({ currentTarget }) => {
            const step = DEADLINE_STEPS.find((known) => known === currentTarget.value) ?? 'all';
            onChoose({ ...choice, step });
          }}
        >
          <option value="all">{texts.desk('board.all')}</option>
          {[...DEADLINE_STEPS].reverse().map((step) => (
            <option key={step} value={step}>
              {stepName(step, texts)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
