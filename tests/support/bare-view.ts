import type { ViewProps } from '../../components/dashboard/view-props.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { studiesOf } from '../../lib/records-worker/studies.ts';
import { deskTextsFor } from '../../lib/text/desk-texts.ts';
import { NOW } from '../gallery/indicator-cards.ts';

/** What a view of the dashboard is given before anything is known of a store, in English; any question to its studies rejects. */
export const bareView: Omit<ViewProps, 'route' | 'acts'> = {
  scorecard: undefined,
  judged: undefined,
  settings: {},
  now: NOW,
  texts: deskTextsFor('en'),
  message: undefined,
  isBusy: false,
  card: undefined,
  store: undefined,
  studies: studiesOf({ judgedAt: 0, pack: defaultRulePack, stores: [] }),
};
