// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { Checklist } from '../../../lib/domain/report.ts';
import { instantOfIso } from '../../../lib/domain/time.ts';
import { deskTextsFor } from '../../../lib/text/desk-texts.ts';
import { ChecklistTable } from '../activities/checklist-table.tsx';
import type { DashboardActs } from '../dashboard-acts.ts';
import type { ViewProps } from '../view-props.ts';
import { RecordsView } from './records-view.tsx';

const texts = deskTextsFor('en');
const press = (name: string) =>
  [...document.querySelectorAll('button')].find((button) => button.textContent === name)?.click();

afterEach(() => render(null, document.body));

it.each([
  ['Web page (prints on A4)', 'html'],
  ['xlsx workbook', 'xlsx'],
  ['csv text', 'csv'],
  ['JSON', 'json'],
])('The report can be taken as one file: %s', (name, format) => {
  const onExport = vi.fn();
  const props = { texts, judged: undefined, isBusy: false, acts: { onExport } };
  render(<RecordsView {...(props as unknown as ViewProps)} />, document.body);
  press(name);
  expect(onExport).toHaveBeenCalledExactlyOnceWith(format);
});

it('Erasing asks first, with the focus on the way out; then the focus is back on what asked', async () => {
  const onWipe = vi.fn();
  const props = { texts, judged: undefined, isBusy: false, acts: { onWipe } };
  render(<RecordsView {...(props as unknown as ViewProps)} />, document.body);
  const focused = () => document.activeElement?.textContent;
  const ask = [...document.querySelectorAll('button')].find(
    (button) => button.textContent === 'Erase all records',
  );
  ask?.focus();
  press('Erase all records');
  await expect.poll(focused).toBe('Cancel');
  press('Cancel');
  await expect.poll(focused).toBe('Erase all records');
  press('Erase all records');
  await expect.poll(focused).toBe('Cancel');
  expect(onWipe).not.toHaveBeenCalled();
  press('Erase for good');
  expect(onWipe).toHaveBeenCalledOnce();
});

const POST_MORTEM: Checklist = {
  activityId: '5',
  checks: [
    {
      id: 'waybillSyncGap',
      state: 'fail',
      orderIds: ['8155125600000001'],
      groups: [{ name: 'YunExpress', orderIds: ['8155125600000001'] }],
    },
    { id: 'correctiveAction', state: 'unknown' },
  ],
};

function showPostMortem() {
  const acts = { onSaveAppeal: vi.fn(), onCopyText: vi.fn() };
  const now = instantOfIso('2026-03-10T04:00:00.000Z');
  const props = {
    list: 'postMortems',
    checklist: POST_MORTEM,
    now,
    zone: undefined,
    isOpen: true,
    texts,
  } as const;
  render(<ChecklistTable {...props} acts={acts as unknown as DashboardActs} />, document.body);
  return acts;
}

it('A post-mortem is saved with its evidence as the bundle for an appeal', () => {
  const { onSaveAppeal } = showPostMortem();
  press('Save appeal bundle');
  expect(onSaveAppeal).toHaveBeenCalledExactlyOnceWith('5');
});

it('A field of it is copied with what was found and the orders behind it; a blank one is not', () => {
  const { onCopyText } = showPostMortem();
  press('Copy this field 4 ERP/waybill sync gap (handed over, uploaded late)');
  expect(onCopyText).toHaveBeenCalledExactlyOnceWith(
    '4 ERP/waybill sync gap (handed over, uploaded late)\nYunExpress: 1\n8155125600000001',
  );
  press('Copy this field 11 Corrective action');
  expect(onCopyText).toHaveBeenCalledOnce();
});
