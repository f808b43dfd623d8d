import { SNOOZE } from '../../lib/domain/notice.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { isoOf } from '../../lib/domain/time.ts';
import type { PageKind } from '../../lib/domain/vocabulary.ts';
import { saveSettings } from '../../lib/published/settings.ts';

/** What the overlay changes of the settings; every face follows them. */
export function overlayActs(page: PageKind | null, settings: Settings) {
  const { snoozedUntil, hiddenOn = [], isOverlayCollapsed: isCollapsed = false } = settings;
  const now = Date.now();
  const isSnoozed = snoozedUntil !== undefined && Date.parse(snoozedUntil) > now;
  return {
    isCollapsed,
    isSnoozed,
    onToggle: () => void saveSettings({ isOverlayCollapsed: !isCollapsed || undefined }),
    onSnooze: () => void saveSettings({ snoozedUntil: isSnoozed ? undefined : isoOf(Date.now() + SNOOZE) }),
    onHide: () => void (page && saveSettings({ hiddenOn: [...hiddenOn, page] })),
  };
}
