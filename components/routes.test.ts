import { expect, it } from 'vitest';
import { indicatorHash, routeOf } from './routes.ts';

it.each([
  ['', { view: 'overview' }],
  ['#nonsense', { view: 'overview' }],
  ['#deadlines', { view: 'deadlines' }],
  [indicatorHash('lateShipment'), { view: 'indicator', indicator: 'lateShipment' }],
  ['#indicator/nonsense', { view: 'overview' }],
  ['#export', { view: 'data', action: 'export' }],
  ['#back-up', { view: 'data', action: 'back-up' }],
  ['#restore', { view: 'data', action: 'restore' }],
])('The address %j is its own view', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});
