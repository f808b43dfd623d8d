import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOver } from './answer.ts';
import { askOver } from './ask.ts';
import { PORTION } from './portions.ts';
import type { TaskTable } from './tasks.ts';

const rows = Array.from({ length: 3 * PORTION }, (_, index) => ({ orderId: String(index) }));
let ends: MessageChannel;

beforeEach(() => {
  ends = new MessageChannel();
});
afterEach(() => ends.port1.close());

describe('a long answer', () => {
  it('comes whole, and whatever else waits has its turn between two of its portions', async () => {
    answerOver(ends.port2, { calibrate: async () => rows } as unknown as TaskTable);
    const turns: string[] = [];
    ends.port1.addEventListener('message', ({ data }) => {
      turns.push('pieces' in data ? 'portion' : 'rest');
      setTimeout(() => turns.push('turn'));
    });
    const ask = askOver(ends.port1);
    ends.port1.start();
    ends.port2.start();
    expect(await ask('calibrate', { storeId: '1' })).toEqual(rows);
    expect(turns).toEqual(['portion', 'turn', 'portion', 'turn', 'portion', 'turn', 'rest']);
  });
});
