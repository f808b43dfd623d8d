/** The whole browser is killed while readings come: what was acknowledged is there afterwards, and nothing in part. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, inject, it } from 'vitest';
import { openLives } from './lives.ts';
import { beginSending, expectWhole } from './sending.ts';

const lives = openLives();
const KILLS = Number(process.env.BROWSER_KILLS ?? 1);
const READINGS = 200;
const LIVES_MS = Number(process.env.BROWSER_LIVES_MS ?? 1500);

describe(`a browser that is killed ${KILLS} times`, () => {
  it(
    'opens its records again, with every reading that it acknowledged, and none in part',
    async () => {
      const acked: string[] = [];
      let { seller, storage } = await lives.current.begin();
      for (let life = 0; life < KILLS; life += 1) {
        const sending = await beginSending(seller, { first: life * READINGS, count: READINGS });
        const until = performance.now() + LIVES_MS * (0.5 + Math.random());
        let last = await sending.ledger();
        while (performance.now() < until || last.acked.length === 0) {
          last = await sending.ledger();
          await wait(5);
        }
        await seller.kill();
        acked.push(...last.acked);
        ({ seller, storage } = await lives.current.begin());
        await expectWhole(storage, acked);
        expect((await storage.scorecard())?.troubles).toEqual([]);
      }
      console.log(`${inject('kind')}: ${KILLS} kills, ${acked.length} acknowledged: lost 0, in part 0`);
      expect(acked.length).toBeGreaterThanOrEqual(KILLS);
    },
    60_000 + KILLS * (LIVES_MS + 30_000),
  );
});
