/** What popup and badge do in a fresh page before they show anything: the published scorecard, read. */
import { readScorecard } from '../../lib/published/scorecard.ts';
import { answered } from './fresh-page.ts';

void readScorecard().then((card) => {
  if (!card?.stores.length) throw new Error('nothing was published');
  answered();
});
