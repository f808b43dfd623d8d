import { expect, it } from 'vitest';
import { inColumns } from './columns.ts';

it('aligns columns, a Chinese character being two wide', () => {
  expect(
    inColumns([
      ['页', 'ok'],
      ['page', '-'],
    ]),
  ).toBe('  页    ok\n  page  -');
});
