/** The whole browser is killed while readings come: what was acknowledged is there afterwards, and nothing in part. */
import { describe, expect, inject, it } from 'vitest';
import { openLives } from './lives.ts';
import { expectWhole, sendFor } from './sending.ts';

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
        acked.push(...(await sendFor(seller, { first: life * READINGS, count: READINGS }, LIVES_MS)));
        await seller.kill();
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
