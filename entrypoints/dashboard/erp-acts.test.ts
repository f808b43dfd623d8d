import { expect, it } from 'vitest';
import { SCENARIOS } from '../../tests/gallery/scenarios.ts';
import { bareView } from '../../tests/support/bare-view.ts';
import type { Desk } from './desk.ts';
import { erpActs } from './erp-acts.ts';

it('Of two lists the later is shown, whichever is read first', async () => {
  const storeId = SCENARIOS.good?.stores[0]?.storeId;
  const state = {
    scorecard: SCENARIOS.good,
    settings: {},
    judged: { stores: [{ card: { storeId } }] },
  };
  const answers = new Map<Blob, (erp: unknown) => void>();
  const desk = {
    state,
    change: (change: object) => Object.assign(state, change),
    texts: () => bareView.texts,
    ask: (_: string, { list }: { list: Blob }) => new Promise((answer) => answers.set(list, answer)),
  };
  const { onCheckErp } = erpActs(desk as unknown as Desk);
  const [first, second] = [new Blob(['1']), new Blob(['2'])];
  onCheckErp(first, 'Asia/Shanghai');
  onCheckErp(second, 'Asia/Shanghai');
  expect(state).toMatchObject({ erp: undefined });
  answers.get(second)?.('of the second');
  answers.get(first)?.('of the first');
  await new Promise((done) => setTimeout(done));
  expect(state).toMatchObject({ erp: 'of the second', message: undefined });
});
