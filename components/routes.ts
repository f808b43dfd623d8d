/** The dashboard's addresses: one hash per view, so that each can be linked, reloaded and gone back to. */
import { INDICATOR_IDS, type IndicatorId } from '../lib/domain/vocabulary.ts';

export const VIEW_GROUPS = {
  now: ['overview', 'deadlines', 'activities'],
  records: ['coverage', 'import', 'erp'],
  studies: ['what-if', 'replay', 'calibrate'],
  own: ['rules', 'stores', 'settings', 'data', 'welcome'],
} as const;
export type ViewGroup = keyof typeof VIEW_GROUPS;
export type View = (typeof VIEW_GROUPS)[ViewGroup][number];
const VIEWS: readonly View[] = Object.values(VIEW_GROUPS).flat();

/** What the popup asks to be done on arrival. */
export const ACTIONS = ['export', 'back-up', 'restore'] as const;
export type Action = (typeof ACTIONS)[number];

export interface Route {
  view: View | 'indicator';
  indicator?: IndicatorId;
  action?: Action;
}

/** The view of a hash; one that names nothing is the overview. */
export function routeOf(hash: string): Route {
  const [name = '', id = ''] = hash.replace(/^#/, '').split('/');
  const indicator = INDICATOR_IDS.find((known) => known === id);
  if (name === 'indicator' && indicator) return { view: 'indicator', indicator };
  const action = ACTIONS.find((known) => known === name);
  if (action) return { view: 'data', action };
  return { view: VIEWS.find((known) => known === name) ?? 'overview' };
}

export function indicatorHash(id: IndicatorId): string {
  return `#indicator/${id}`;
}
