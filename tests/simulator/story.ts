/** The kinds of stores that are simulated, and what befalls each. Days count from the story's first day. */
import type { Dice } from '../oracle/history/dice.ts';

export const KINDS = ['normal', 'sale peak ×16', 'ERP outage', 'strike', 'holiday'] as const;
export type Kind = (typeof KINDS)[number];

/** Days from, included, to, excluded. */
export interface Days {
  from: number;
  to: number;
}

export interface Story {
  kind: Kind;
  ordersPerDay: number;
  /** How many a day the seller can pack, as a multiple of her usual orders. */
  capacity: number;
  /** Shares of orders. */
  slow: number;
  cancelled: number;
  lost: number;
  official: number;
  /** ×16 orders. */
  peak?: Days;
  /** Parcels go out, the ERP uploads no number. */
  outage?: Days;
  /** No carrier scans anything. */
  strike?: Days;
  /** Nobody packs. */
  closed?: Days;
}

/** The first day on which anything is judged: a whole window lies before it. */
export const FIRST_JUDGED_DAY = 31;
export const LAST_DAY = 52;

export function storyOf(kind: Kind, dice: Dice): Story {
  const share = (least: number, most: number) => least + dice.roll() * (most - least);
  const begin = dice.between(FIRST_JUDGED_DAY + 2, FIRST_JUDGED_DAY + 6);
  const lasting = (least: number, most: number): Days => ({
    from: begin,
    to: begin + dice.between(least, most),
  });
  const story: Story = {
    kind,
    ordersPerDay: dice.between(8, 20),
    capacity: 2,
    slow: share(0.02, 0.12),
    cancelled: share(0.02, 0.08),
    lost: share(0.005, 0.03),
    official: share(0, 0.8),
  };
  if (kind === 'sale peak ×16') return { ...story, peak: lasting(1, 2), capacity: share(1, 4) };
  if (kind === 'ERP outage') return { ...story, outage: lasting(4, 10) };
  if (kind === 'strike') return { ...story, strike: lasting(4, 9) };
  if (kind === 'holiday') return { ...story, closed: lasting(5, 10) };
  return story;
}
