import { useEffect, useRef } from 'preact/hooks';
import type { DashboardProps } from './view-props.ts';

/** Export, back up, restore: the same three on every view. */
export function ActionBar({ route, isBusy, texts, acts }: DashboardProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const restore = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (route.action === 'restore') restore.current?.focus();
  }, [route.action]);
  return (
    <div class="actions">
      <button type="button" class="primary" disabled={isBusy} onClick={() => acts.onExport()}>
        {texts.say('button.exportReport')}
      </button>
      <button type="button" disabled={isBusy} onClick={acts.onBackUp}>
        {texts.say('button.backUp')}
      </button>
      <button type="button" disabled={isBusy} ref={restore} onClick={() => chooser.current?.click()}>
        {texts.say('button.restore')}
      </button>
      <input
        ref={chooser}
        type="file"
        class="hidden-text"
        tabIndex={-1}
        accept=".json,application/json"
        aria-label={texts.desk('restore.choose')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) acts.onRestore(file);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
