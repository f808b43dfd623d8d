/** Does the long work, and at the boundary that it is told nothing any more: whoever hears of it ends it there. */

import type { LongWork } from './long-work.page.ts';
import { makeAnew } from './long-work.ts';

const worker = globalThis as unknown as {
  onmessage(event: MessageEvent<LongWork>): void;
  /** How many boundaries it passed. */
  postMessage(told: number | 'dying'): void;
};

worker.onmessage = async ({ data: { storeId, now, dieAt } }) => {
  let boundaries = 0;
  await makeAnew(storeId, now, () => {
    if (boundaries === dieAt) {
      worker.postMessage('dying');
      for (;;);
    }
    boundaries += 1;
  });
  worker.postMessage(boundaries);
};
