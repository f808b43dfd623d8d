/** The dashboard's worker, without its framework. */
import { answerOver } from '../../lib/records-worker/answer.ts';
import { recordsTasks } from '../../lib/records-worker/records-tasks.ts';

answerOver(self, recordsTasks());
