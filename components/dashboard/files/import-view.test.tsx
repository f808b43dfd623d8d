// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImportState } from '../../../lib/domain/file-states.ts';
import { deskTextsFor } from '../../../lib/text/desk-texts.ts';
import { IMPORTS } from '../../../tests/gallery/file-states.ts';
import type { ViewProps } from '../view-props.ts';
import { ImportView } from './import-view.tsx';

const acts = { onReadExport: vi.fn(), onRecordImport: vi.fn(), onLeaveImport: vi.fn() };

function show(importing: ImportState | undefined, change: Partial<ViewProps> = {}): HTMLElement {
  const props = { importing, texts: deskTextsFor('en'), isBusy: false, acts, ...change };
  act(() => render(<ImportView {...(props as unknown as ViewProps)} />, document.body));
  return document.body;
}

function button(name: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
}

function enter(selector: string, value: string, event: 'input' | 'change'): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  act(() => {
    if (!field) throw new Error(`no ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });
}

afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

describe('the import of an order export', () => {
  it('asks whose orders they are before it takes a file', () => {
    show(undefined);
    const isClosed = () => button('Choose the export')?.disabled;
    expect(isClosed()).toBe(true);
    enter('input[type=text]', 'my shop', 'input');
    expect(isClosed()).toBe(true);
    enter('input[type=text]', ' 244176 ', 'input');
    expect(isClosed()).toBe(false);
  });

  it('shows what the file holds, and every cell it could not read, before anything is recorded', () => {
    const { textContent } = show(IMPORTS.read);
    expect(textContent).toContain('4831 orders, created from 2026-02-08 to 2026-03-09');
    expect(textContent).toContain('The file has no shipping time');
    const faults = [...document.querySelectorAll('details tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(faults).toEqual([
      ['17', 'Order number', 'A spreadsheet made it a number; its last digits are lost', '8.15513E+15'],
      ['902', 'Creation time', 'Not understood', '03/08/2026 02:30'],
      ['4100', 'The whole row', 'More or fewer cells than the header: they may have shifted', ''],
    ]);
    expect(acts.onRecordImport).not.toHaveBeenCalled();
  });

  it('records with the days and the statuses she says she had chosen', () => {
    show(IMPORTS.read);
    enter('input[type=date]', '2026-02-01', 'change');
    act(() => document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    act(() => button('Record 4831 orders')?.click());
    expect(acts.onRecordImport).toHaveBeenCalledWith({
      from: '2026-02-01',
      to: '2026-03-09',
      hasEveryStatus: false,
    });
  });

  it('does not record days that end before they begin', () => {
    show(IMPORTS.read);
    enter('input[type=date]', '2026-03-10', 'change');
    expect(button('Record 4831 orders')?.disabled).toBe(true);
  });

  it('leaves the box open where all orders have one status, and says why', () => {
    const { textContent } = show(IMPORTS.oneStatus);
    expect(textContent).toContain('All orders in the file have the same status');
    expect(document.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked).toBe(false);
  });

  it('shows how far it is and can be stopped', () => {
    show(IMPORTS.recording);
    expect(document.querySelector('progress')?.value).toBe(87);
    act(() => button('Stop')?.click());
    expect(acts.onLeaveImport).toHaveBeenCalledOnce();
  });

  it('says why a file was not taken, and that nothing was changed', () => {
    const { textContent } = show(IMPORTS.refused);
    expect(textContent).toContain('their last digits are lost');
    expect(textContent).toContain('No record was changed.');
  });
});
