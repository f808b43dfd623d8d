import { FileButton } from './file-button.tsx';
import type { DashboardProps } from './view-props.ts';

/** Export, back up, restore: the same three on every view. */
export function ActionBar({ route, isBusy, texts, acts }: DashboardProps) {
  return (
    <div class="actions">
      <button type="button" class="primary" disabled={isBusy} onClick={() => acts.onExport()}>
        {texts.say('button.exportReport')}
      </button>
      <button type="button" disabled={isBusy} onClick={acts.onBackUp}>
        {texts.say('button.backUp')}
      </button>
      <FileButton
        name={texts.say('button.restore')}
        label={texts.desk('restore.choose')}
        accept=".json,application/json"
        disabled={isBusy}
        isWanted={route.action === 'restore'}
        onChoose={acts.onRestore}
      />
    </div>
  );
}
