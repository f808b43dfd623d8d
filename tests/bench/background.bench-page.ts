/** A background that answers a ping, or first does what an alarm asks of it, or judges every store from disk. */
import { judgedCard } from '../../lib/judging/judged-store.ts';
import { rulesNow } from '../../lib/judging/rules-now.ts';
import { judgeable } from '../../lib/judging/state-keeping.ts';
import { readStoreRows } from '../../lib/store/read-store-rows.ts';
import { timePassed } from '../../lib/wake.ts';
import { browser } from '../support/own-browser.ts';
import { STORES } from './long-history.ts';

export type Question = 'ping' | 'alarm' | 'verdict';

interface Messages {
  runtime: {
    onMessage: {
      addListener(
        listener: (message: Question, sender: unknown, answer: (value: number) => void) => true,
      ): void;
    };
  };
}

const ANSWERS: Record<Question, () => Promise<void>> = {
  ping: async () => undefined,
  alarm: timePassed,
  verdict,
};

(browser as Messages).runtime.onMessage.addListener((message, _sender, answer) => {
  void ANSWERS[message]().then(() => answer(0));
  return true;
});

async function verdict(): Promise<void> {
  const rules = await rulesNow();
  const now = Date.now();
  for (const rows of await readStoreRows(STORES))
    judgedCard(await judgeable(rows, rules, now), rules.settings, now, rules.pack);
}
