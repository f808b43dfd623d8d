/** A background that answers a ping, or judges every store from disk first. */
import { judgedCard } from '../../lib/judging/judged-store.ts';
import { rulesNow } from '../../lib/judging/rules-now.ts';
import { judgeable } from '../../lib/judging/state-keeping.ts';
import { readStoreRows } from '../../lib/store/read-store-rows.ts';
import { browser } from './browser.ts';
import { STORES } from './long-history.ts';

interface Messages {
  runtime: {
    onMessage: {
      addListener(
        listener: (message: 'ping' | 'verdict', sender: unknown, answer: (value: number) => void) => true,
      ): void;
    };
  };
}

(browser as Messages).runtime.onMessage.addListener((message, _sender, answer) => {
  if (message === 'ping') answer(0);
  else verdict().then(answer);
  return true;
});

async function verdict(): Promise<number> {
  const rules = await rulesNow();
  const now = Date.now();
  let count = 0;
  for (const rows of await readStoreRows(STORES)) {
    judgedCard(await judgeable(rows, rules, now), rules.settings, now, rules.pack);
    count += 1;
  }
  return count;
}
