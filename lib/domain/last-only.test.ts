import { expect, it } from 'vitest';
import { lastOnly } from './last-only.ts';

it('Of what comes while the first is being done only the last is done, after it', async () => {
  const done: string[] = [];
  const run = lastOnly();
  const begun: (() => void)[] = [];
  const work = (name: string) => async () => {
    await new Promise<void>((resolve) => begun.push(resolve));
    done.push(name);
  };
  const all = run(work('first'));
  void run(work('second'));
  expect(run(work('third'))).toBe(all);
  expect(begun).toHaveLength(1);
  begun[0]?.();
  await Promise.resolve()
    .then(() => {})
    .then(() => {});
  expect(begun).toHaveLength(2);
  begun[1]?.();
  await all;
  expect(done).toEqual(['first', 'third']);
  const again = run(work('fourth'));
  begun[2]?.();
  await again;
  expect(done).toEqual(['first', 'third', 'fourth']);
});
