import { useLayoutEffect } from 'preact/hooks';

/**
 * A button that is disabled while its work lasts loses the focus in Chromium, and whoever works by keyboard her place:
 * once the work is done the focus is back where it was, unless she went on meanwhile.
 */
export function useKeptFocus(isWorking: boolean): void {
  useLayoutEffect(() => {
    const held = document.activeElement;
    if (!isWorking || !(held instanceof HTMLElement)) return;
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && held.isConnected) held.focus();
    };
  }, [isWorking]);
}
