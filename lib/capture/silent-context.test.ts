// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ContentScriptContext } from './silent-context.ts';

describe('the context of the content script', () => {
  it('tells the page nothing when it starts', () => {
    const told = [vi.spyOn(document, 'dispatchEvent'), vi.spyOn(window, 'postMessage')];
    new ContentScriptContext();
    for (const way of told) expect(way).not.toHaveBeenCalled();
  });

  it('hears nothing from the page', () => {
    const heard = [vi.spyOn(document, 'addEventListener'), vi.spyOn(window, 'addEventListener')];
    const context = new ContentScriptContext();
    for (const way of heard) expect(way).not.toHaveBeenCalled();
    expect(context.isInvalid).toBe(false);
  });
});
