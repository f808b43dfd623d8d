import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background.ts';
import { readWords } from '../../lib/published/words.ts';
import { freshExtension } from '../support/extension.ts';

beforeEach(freshExtension);

describe('the background', () => {
  it('has every listener before its first await', async () => {
    fakeBrowser.i18n.getUILanguage = () => 'en';
    fakeBrowser.action.setIcon = async () => undefined;
    const events = listened();
    background.main();
    expect(events.filter(({ added }) => added.mock.calls.length === 0).map(({ name }) => name)).toEqual([]);
    // What it began goes on: the test must not take the browser away under it.
    await vi.waitFor(async () => expect(await readWords()).toBeDefined(), 20_000);
  });
});

/** Every event the worker must hear of, though it slept when it happened. */
function listened() {
  const events = {
    'runtime.onMessage': fakeBrowser.runtime.onMessage,
    'runtime.onInstalled': fakeBrowser.runtime.onInstalled,
    'runtime.onStartup': fakeBrowser.runtime.onStartup,
    'alarms.onAlarm': fakeBrowser.alarms.onAlarm,
    'notifications.onClicked': fakeBrowser.notifications.onClicked,
    'permissions.onAdded': fakeBrowser.permissions.onAdded,
    'permissions.onRemoved': fakeBrowser.permissions.onRemoved,
    'storage.onChanged': fakeBrowser.storage.onChanged,
  };
  return Object.entries(events).map(([name, event]) => ({
    name,
    added: vi
      .spyOn(event as { addListener(listener: unknown): void }, 'addListener')
      .mockReturnValue(undefined),
  }));
}
