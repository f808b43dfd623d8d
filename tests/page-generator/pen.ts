/** The hand that writes one page: one language, one wording, one way to write times, money and nothing. */
import { type Dice, diceOf } from './dice.ts';
import { type Html, html } from './html.ts';
import type { Look } from './look.ts';
import { remainderStyleOf, type WriteRemainder } from './print/counts.ts';
import { type Disguise, disguiseOf, wideDigits } from './print/disguise.ts';
import {
  amountOf,
  type Money,
  type MoneyStyle,
  moneyStyleOf,
  printMoney,
  printRange,
} from './print/money.ts';
import { type Printed, plainly, unreadable, unsaid } from './print/printed.ts';
import {
  impossibleTime,
  shownInstant,
  type TimeStyle,
  timeStyleOf,
  writeInstant,
  yearlessTime,
} from './print/times.ts';
import type { Cell } from './sheet.ts';
import { wallClockOf } from './wall-clock.ts';
import { LABELS, type Label, type Wording, type Words } from './words/words.ts';

export interface Pen {
  dice: Dice;
  words: Words;
  wording: Wording;
  look: Look;
  readAt: number;
  times: TimeStyle;
  money: MoneyStyle;
  remainder: WriteRemainder;
  /** What no eye sees in an id, a time, an amount; and in a text, where even a wide digit counts as printed. */
  disguise: Disguise;
  disguiseText: Disguise;
  /** What a heading adds in brackets. */
  aside: (text: string) => string;
  /** Between a label and its value. */
  colon: string;
  /** What stands in a cell that has nothing to say. */
  nothing: string;
  /** How often a value is printed so that nobody can tell what it is. */
  troubleRate: number;
}

const TIME_LABELS: readonly Label[] = [
  'createdAt',
  'paidAt',
  'cancelledAt',
  'deliveredAt',
  'shipBy',
  'uploadedAt',
  'eventTime',
  'activityTime',
  'startsAt',
  'endsAt',
  'reviewTime',
  'signupTime',
];

const MONEY_LABELS: readonly Label[] = [
  'unitPrice',
  'orderAmount',
  'subtotal',
  'shippingFee',
  'originalPrice',
  'activityPrice',
  'price',
];

export function penOf(seed: number, words: Words, look: Look): Pen {
  const dice = diceOf(seed);
  const isWide = dice.chance(0.02);
  const disguise = disguiseOf(dice);
  return {
    dice,
    words,
    look,
    wording: wordingOf(dice, words),
    readAt: Date.UTC(
      2026,
      dice.int(0, 11),
      dice.int(1, 28),
      dice.int(0, 23),
      dice.int(0, 59),
      dice.int(0, 59),
    ),
    times: timeStyleOf(dice, words.language),
    money: moneyStyleOf(dice),
    remainder: remainderStyleOf(dice, words.language),
    disguise: isWide ? wideDigits : disguise,
    disguiseText: disguise,
    aside: words.language !== 'en' && dice.chance(0.4) ? (text) => `（${text}）` : (text) => ` (${text})`,
    colon: words.language === 'en' ? dice.pick([': ', ':']) : dice.pick(['：', '：', ':', '： ']),
    nothing: dice.pick(['-', '--', '-', '']),
    troubleRate: dice.chance(0.35) ? 0.08 : 0,
  };
}

export function cell(pen: Pen, label: Label, content: Html | string, speaksForItself?: boolean): Cell {
  const unit = TIME_LABELS.includes(label)
    ? pen.times.zoneInHeader
    : MONEY_LABELS.includes(label)
      ? pen.money.unit
      : undefined;
  const heading = pen.wording[label] + (unit === undefined ? '' : pen.aside(unit));
  return {
    label,
    heading,
    content: typeof content === 'string' ? html`${content}` : content,
    speaksForItself,
  };
}

/** `label：value`, glued into one text or with the value in an element of its own. */
export function labelled(pen: Pen, label: Label, content: Html | string): Html {
  const { heading } = cell(pen, label, content);
  return html`${heading}${pen.colon}${content}`;
}

export function printInstant(pen: Pen, at: number | undefined): Printed<string> {
  const { dice, times } = pen;
  if (at === undefined) return unsaid(pen.nothing);
  if (dice.chance(pen.troubleRate)) {
    const wall = wallClockOf(at, times.zone);
    return unreadable(
      dice.pick([
        dice.pick(pen.words.relativeTimes),
        impossibleTime(dice, times),
        yearlessTime(wall),
        '2026-**-** **:**',
      ]),
    );
  }
  const shown = shownInstant(at, times);
  return plainly(pen.disguise(writeInstant(shown, times)), new Date(shown).toISOString());
}

/** A time in a cell: on one line, or the clock under the day. */
export function timeCell(pen: Pen, label: Label, { text, value }: Printed<string>): Cell {
  const [, day, clock] = /^(.+?\d)\s+(\d\d:.+)$/s.exec(text) ?? [];
  if (!pen.times.isStacked || value === undefined || day === undefined) return cell(pen, label, text);
  return cell(pen, label, html`<div><div>${day}</div><div>${clock}</div></div>`);
}

export function printPrice(pen: Pen): Printed<Money> {
  const amount = amountOf(pen.dice);
  if (!pen.dice.chance(pen.troubleRate)) {
    const printed = printMoney(amount, pen.money);
    return { ...printed, text: pen.disguise(printed.text) };
  }
  return pen.dice.chance(0.7)
    ? printRange(pen.dice, amount, pen.money)
    : unreadable(pen.money.write('**.**'));
}

export function printId(pen: Pen, id: string): Printed<string> {
  if (!pen.dice.chance(pen.troubleRate)) return plainly(pen.disguise(id), id);
  return unreadable(`${id.slice(0, 2)}******${id.slice(-4)}`);
}

/** Masked like any id, or of a length no order id has. */
export function printOrderId(pen: Pen, id: string): Printed<string> {
  if (pen.dice.chance(pen.troubleRate / 3)) return unreadable(id.slice(0, pen.dice.int(8, 14)));
  return printId(pen, id);
}

function wordingOf(dice: Dice, { labels }: Words): Wording {
  const isPlain = dice.chance(0.3);
  const entries = LABELS.map((label) => [label, isPlain ? labels[label][0] : dice.pick(labels[label])]);
  return Object.fromEntries(entries) as Wording;
}
