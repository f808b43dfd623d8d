import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { studiesOf } from '../../lib/records-worker/studies.ts';

/** For views that ask for none: any question about a store rejects. */
export const noStudies = studiesOf({ judgedAt: 0, pack: defaultRulePack, stores: [] });
