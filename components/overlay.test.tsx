// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { OPEN_OVERLAY } from '../tests/support/overlay-props.ts';
import { Overlay, type OverlayProps } from './overlay.tsx';

const { verdict } = OPEN_OVERLAY;

function show(change: Partial<OverlayProps> = {}): HTMLElement {
  render(<Overlay {...OPEN_OVERLAY} {...change} />, document.body);
  return document.body;
}

it('The overlay shows one line and reads it in full', () => {
  const body = show();
  expect(body.querySelector('.overlay-line [aria-hidden]')?.textContent).toBe(verdict.line);
  expect(body.querySelector('[role=status] .hidden-text')?.textContent).toBe(verdict.full);
});

it('Collapsed it is a button named by the level, and a click opens it', () => {
  const onToggle = vi.fn();
  const button = show({ isCollapsed: true, onToggle }).querySelector('button');
  expect(button?.getAttribute('aria-label')).toBe('Near the limit · Expand');
  expect(button?.getAttribute('aria-expanded')).toBe('false');
  expect(document.querySelector('.overlay-line')).toBeNull();
  button?.click();
  expect(onToggle).toHaveBeenCalledOnce();
});

it('What is wrong with the page is said first, and nothing looks calm beside it', () => {
  const body = show({ verdict: { ...verdict, level: 'good' }, notice: 'This page was not understood.' });
  expect(body.querySelector('.overlay-line')?.textContent).toMatch(/^This page was not understood\./);
  expect(body.querySelector('.level-good')).toBeNull();
});

it('Where a page is not read it offers to save the structure, and nowhere else', () => {
  const onSaveStructure = vi.fn();
  expect(show().querySelector('.overlay-save')).toBeNull();
  const save = show({ onSaveStructure }).querySelector<HTMLButtonElement>('.overlay-save');
  expect(save?.textContent).toBe('Save page structure');
  save?.click();
  expect(onSaveStructure).toHaveBeenCalledOnce();
});

it('It stops notices and turns them on again, and goes from this page, each by a named button', () => {
  const [onSnooze, onHide] = [vi.fn(), vi.fn()];
  const press = (body: HTMLElement, name: string) =>
    body.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)?.click();
  press(show({ onSnooze, onHide }), 'No notices for 8 hours');
  press(show({ isSnoozed: true, onSnooze, onHide }), 'Turn notices on');
  expect(onSnooze).toHaveBeenCalledTimes(2);
  press(document.body, 'Hide on this page');
  expect(onHide).toHaveBeenCalledOnce();
  expect(show({ isCollapsed: true }).querySelectorAll('button')).toHaveLength(1);
});
