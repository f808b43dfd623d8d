/** Lets a store live through its story: every order from creation to delivery. */
import type { Instant } from '../../lib/domain/time.ts';
import type { Dice } from '../oracle/history/dice.ts';
import { DAY, HOUR, type Life, type Stretch } from './life.ts';
import { type Days, LAST_DAY, type Story } from './story.ts';

const PEAK = 16;
const NODES = ['揽收', '分拨中心', '出口', '到达目的国', '清关', '派送站', '派送中'];

/** In order of creation. `start`: midnight of the story's first day, in Beijing. */
export function livesOf(story: Story, start: Instant, dice: Dice): Life[] {
  const lives = Array.from({ length: LAST_DAY + 1 }, (_, day) => bornOn(day, story, start, dice)).flat();
  lives.sort((a, b) => a.createdAt - b.createdAt);
  pack(lives, story, start, dice);
  for (const life of lives) travel(life, story, start, dice);
  return lives;
}

function bornOn(day: number, story: Story, start: Instant, dice: Dice): Life[] {
  const usual = Math.round(story.ordersPerDay * (0.7 + dice.roll() * 0.6));
  return dice.times(isIn(story.peak, day) ? usual * PEAK : usual, (index) => {
    const createdAt = start + day * DAY + Math.floor(dice.roll() * DAY);
    const isOfficial = dice.chance(story.official);
    const life: Life = {
      orderId: `81${String(day).padStart(4, '0')}${String(index).padStart(6, '0')}${dice.between(1000, 9999)}`,
      createdAt,
      isPaid: dice.chance(0.95),
      trackingNumber: `LP${String(day).padStart(4, '0')}${String(index).padStart(5, '0')}${dice.between(100, 999)}`,
      carrier: isOfficial ? 'AliExpress Standard Shipping' : 'Yanwen Economic Air Mail',
      isOfficial,
      scans: [],
    };
    if (!life.isPaid || !dice.chance(story.cancelled)) return life;
    const cancelledAt = createdAt + Math.floor((1 + dice.roll() * 100) * HOUR);
    return { ...life, cancelledAt, isSellerAtFault: dice.chance(0.3) };
  });
}

/** First come, first packed, between 9:00 and 19:00 in Beijing, as many a day as the seller can. */
function pack(lives: readonly Life[], story: Story, start: Instant, dice: Dice): void {
  const readyAt = new Map(
    lives.map((life) => [life, life.createdAt + Math.floor(preparation(story, dice) * HOUR)] as const),
  );
  const waiting = lives.filter(({ isPaid }) => isPaid);
  waiting.sort((a, b) => (readyAt.get(a) ?? 0) - (readyAt.get(b) ?? 0));
  const perDay = Math.ceil(story.ordersPerDay * story.capacity);
  for (let day = 0; day <= LAST_DAY + 10; day++) {
    if (isIn(story.closed, day)) continue;
    const opens = start + day * DAY + 9 * HOUR;
    for (let packed = 0; packed < perDay; ) {
      const [next] = waiting;
      if (next === undefined || (readyAt.get(next) ?? 0) > opens + 10 * HOUR) break;
      waiting.shift();
      const at = Math.max(readyAt.get(next) ?? 0, opens + Math.floor(dice.roll() * 10 * HOUR));
      if (next.cancelledAt !== undefined && next.cancelledAt <= at) continue;
      next.uploadedAt = afterPause(at, stretchOf(story.outage, start), dice);
      next.scans = [{ at: at + Math.floor((6 + dice.roll() * 30) * HOUR), node: NODES[0] ?? '' }];
      packed += 1;
    }
  }
}

/** Hours until an order can be packed. */
function preparation({ slow }: Story, dice: Dice): number {
  return dice.chance(slow) ? 74 + dice.roll() * 60 : 2 + dice.roll() * 44;
}

/** From node to node until delivered, or until it is lost; a strike holds everything back. */
function travel(life: Life, story: Story, start: Instant, dice: Dice): void {
  const [first] = life.scans;
  if (first === undefined) return;
  const strike = stretchOf(story.strike, start);
  const lostAt = dice.chance(story.lost) ? dice.between(1, NODES.length - 1) : NODES.length;
  let at = first.at;
  const isHeld = strike !== undefined && first.at < strike.to;
  const held = (instant: Instant) =>
    isHeld && instant >= strike.from ? instant + (strike.to - strike.from) : instant;
  life.scans = NODES.slice(0, lostAt).map((node, index) => {
    if (index > 0) at += Math.floor((10 + dice.roll() * 50) * HOUR);
    return { at: held(at), node };
  });
  const last = life.scans.at(-1);
  if (lostAt === NODES.length && last) life.deliveredAt = last.at;
}

function afterPause(at: Instant, pause: Stretch | undefined, dice: Dice): Instant {
  if (!pause || at < pause.from || at >= pause.to) return at + Math.floor(dice.roll() * 3 * HOUR);
  return pause.to + Math.floor(dice.roll() * 6 * HOUR);
}

function isIn(days: Days | undefined, day: number): boolean {
  return days !== undefined && day >= days.from && day < days.to;
}

function stretchOf(days: Days | undefined, start: Instant): Stretch | undefined {
  return days && { from: start + days.from * DAY, to: start + days.to * DAY };
}
