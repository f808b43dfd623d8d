import { expect, it } from 'vitest';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { messageInNextView } from './message-in-next-view.ts';

const judged = { judgedAt: 0, pack: defaultRulePack, stores: [] };

it('What came of an act is not said in the next view', () => {
  expect(messageInNextView({ message: '2 rows copied.', isBusy: false, judged })).toBeUndefined();
});

it('What is still being done is said in every view', () => {
  expect(messageInNextView({ message: 'Working …', isBusy: true, judged })).toBe('Working …');
});

it('That the records cannot be read is said in every view', () => {
  const failed = { message: 'The records cannot be read', isBusy: false, judged: undefined };
  expect(messageInNextView(failed)).toBe(failed.message);
});
