import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshExtension } from '../tests/support/extension.ts';
import { installed } from './welcome.ts';

beforeEach(freshExtension);

describe('the first page', () => {
  it('is opened once, at the install', async () => {
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    await installed({ reason: 'install' });
    await installed({ reason: 'install' });
    expect(opened).toHaveBeenCalledTimes(1);
    expect(opened).toHaveBeenCalledWith({ url: expect.stringMatching(/\/dashboard\.html#welcome$/) });
    opened.mockRestore();
  });

  it.each(['update', 'browser_update', 'chrome_update'])('is not opened by an %s', async (reason) => {
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    await installed({ reason });
    expect(opened).not.toHaveBeenCalled();
    opened.mockRestore();
  });
});
