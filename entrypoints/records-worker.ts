import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerOver } from '../lib/records-worker/answer.ts';
import { recordsTasks } from '../lib/records-worker/records-tasks.ts';

/** A worker of the dashboard: works on the records while the page stays free. */
export default defineUnlistedScript(() => answerOver(self, recordsTasks()));
