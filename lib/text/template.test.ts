import { expect, it } from 'vitest';
import { fill, namesIn } from './template.ts';

it('A sentence takes its values, each wherever it is named', () => {
  expect(fill('{a} of {b}, {a} again', { a: 3, b: 'seven' })).toBe('3 of seven, 3 again');
});

it('A word agrees with its number: one for exactly 1, many for 0 and 2', () => {
  const said = [0, 1, 2].map((count) => fill('{count} {count?order:orders}', { count }));
  expect(said).toEqual(['0 orders', '1 order', '2 orders']);
});

it('A value that looks like a place is not filled again', () => {
  expect(fill('{name}', { name: '{count}' })).toBe('{count}');
});

it('The names of a sentence are told once each, those of agreeing words too', () => {
  expect(namesIn('{b} {a?one:many} {b} {c}')).toEqual(['a', 'b', 'c']);
});
