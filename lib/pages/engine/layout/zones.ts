import { zoneOf } from '../../../domain/time.ts';
import { says } from '../../lexicon.ts';
import { type Clock, clockOf, PACIFIC, UNKNOWN, zoneIn } from '../../values/clocks.ts';
import { plainText } from '../../values/text.ts';
import type { ColumnNote } from '../column-note.ts';
import type { Box, Layout, Piece, Row } from './layout.ts';
import { settingOf } from './set-to.ts';

interface Note {
  clock: Clock;
  from: number;
  until: number;
}

/** Cheap to test, and true of every text that names a zone. */
const MAY_NAME_ZONE = /GMT|UTC|时间|時間|time|PT|P[SD]T|pacific|MSK|Asia|America|Europe/i;
const LONGEST_NOTE = 80;
/** A date or a time of day in it makes a text a statement about that moment, not about the page. */
const HAS_TIME = /\d:\d\d(?!\s*\))|\d{4}[-/年]|\/\d{4}/;
const DAY_FIRST = /(?:^|\D)(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/\d{4}(?!\d)/;

/** Whether a text has to do with the page's clock: it may name a zone, or shows that dates begin with the day. */
export function tellsTime(text: string): boolean {
  return mayNameZone(text) || DAY_FIRST.test(text);
}

function mayNameZone(text: string): boolean {
  return text.length <= LONGEST_NOTE && MAY_NAME_ZONE.test(text);
}

/**
 * The clock for each place of a page: the zone of the column, else of the nearest note such as
 * `以下时间均为 GMT+8`, which holds from its heading to the next of that rank, else Pacific time.
 */
export function clocksOf(layout: Layout): (piece: number, column?: ColumnNote) => Clock {
  const slashedDatesDoubtful = layout.timeNotes.some((at) => DAY_FIRST.test(layout.pieces[at]?.text ?? ''));
  const pacific = clockOf(zoneOf(PACIFIC), slashedDatesDoubtful, true);
  // Headers are told from other rows only after this; a note is looked for when the first time is read.
  let notes: Note[] | undefined;
  return (piece, column) => {
    const own = column?.clock && clockOf(column.clock.zone, slashedDatesDoubtful);
    // Whose `Local time` it is a note may say.
    if (own && own.zone !== UNKNOWN) return own;
    notes ??= notesIn(layout, slashedDatesDoubtful);
    if (notes.length === 0) return own ?? pacific;
    const holding = notes.filter(({ from, until }) => piece >= from && piece < until);
    const nearest = holding.sort((a, b) => a.until - a.from - (b.until - b.from))[0];
    return nearest?.clock ?? own ?? pacific;
  };
}

function notesIn(layout: Layout, slashedDatesDoubtful: boolean): Note[] {
  const notes: Note[] = [];
  for (const at of [...layout.timeNotes, ...layout.controls]) {
    const piece = layout.pieces[at];
    const said = piece?.kind === 'control' ? settingOf(piece.box.element) : (piece?.text ?? '');
    if (!piece || !mayNameZone(said) || piece.box.cell?.row.isHeader || namesMoment(piece)) continue;
    const plain = plainText(said);
    if (!/[A-Za-z时時]/.test(plain) || HAS_TIME.test(plain.replace(/(?:GMT|UTC) ?[+-] ?\d{1,2}:\d\d/i, '')))
      continue;
    const zone = zoneIn(plain);
    if (!zone) continue;
    // The local time of a buyer or a place is not the page's clock.
    if (zone.zone === UNKNOWN && !says('allTimes', plain)) continue;
    if (zone.text !== plain && !isNoteOfTime(layout, at, plain, zone.text)) continue;
    notes.push({
      clock: clockOf(zone.zone, slashedDatesDoubtful),
      ...(besideIts(layout, at, zone.text === plain) ?? reachOf(layout, at, says('below', plain))),
    });
  }
  return notes;
}

/** It says that it speaks of time, or the label before it does (`Time zone:` `GMT+8 Beijing`), or it heads times. */
function isNoteOfTime(layout: Layout, at: number, plain: string, zone: string): boolean {
  const { text = '' } = layout.pieces[at - 1] ?? {};
  return says('timeNote', plain) || says('timeZone', text, true) || isHeadedBy(layout, at, plain, zone);
}

/** `Events (UTC)`: a heading that ends with a zone in brackets says the clock of what it heads. */
function isHeadedBy({ headings }: Layout, at: number, plain: string, zone: string): boolean {
  const isLast = /[([]/.test(plain) && plain.replace(/[)\]\s]+$/, '').endsWith(zone);
  return isLast && headings.some(({ box }) => at >= box.start && at < box.end);
}

/** `Order time (GMT+8)`: as in the header of a column, the zone is of that moment and of no other. */
function namesMoment({ label }: Piece): boolean {
  return label !== undefined && MOMENTS.has(label);
}
const MOMENTS: ReadonlySet<string> = new Set([
  'createdAt',
  'paidAt',
  'shipBy',
  'uploadedAt',
  'cancelledAt',
  'deliveredAt',
  'startsAt',
  'endsAt',
  'window',
  'reviewAt',
]);

/** A zone in a row of a table, or alone on a line behind a time, is that row's or line's and nobody else's. */
function besideIts(
  layout: Layout,
  at: number,
  isAlone: boolean,
): { from: number; until: number } | undefined {
  const { pieces } = layout;
  const piece = pieces[at];
  const row = piece?.box.cell?.row;
  if (row?.isPairs) return undefined;
  if (row) return { from: row.box.start, until: headedBy(layout, row, piece) ?? row.box.end };
  let line = piece?.box;
  while (line && line.end - line.start === 1) line = line.parent;
  if (!line || !isAlone) return undefined;
  const isOfTime = pieces.slice(line.start, line.end).some(({ text }) => /\d:\d\d/.test(text));
  return isOfTime && line.end - line.start < MOST_ON_LINE ? { from: line.start, until: line.end } : undefined;
}
const MOST_ON_LINE = 8;

/** A first row of words and no number heads its table though no markup says so: a name with a zone is of all its rows. */
function headedBy({ pieces, rows }: Layout, row: Row, { label }: Piece): number | undefined {
  const own = rows.filter(({ table }) => table === row.table);
  const isHead = own[0] === row && label !== undefined && row.cells.length > 1;
  const said = pieces.slice(row.box.start, row.box.end);
  return isHead && said.every(({ text }) => !/\d{3}/.test(text)) ? own.at(-1)?.box.end : undefined;
}

/** The part of the page that a note speaks of: its section, or what is below it. */
function reachOf(
  { headings, pieces }: Layout,
  at: number,
  isBelow: boolean,
): { from: number; until: number } {
  const own = headings.filter(({ box }) => box.start <= at && !isOver(pieces, box, at)).at(-1);
  const level = own?.level ?? 1;
  const next = headings.find(({ box, level: other }) => box.start > at && other <= level);
  return { from: isBelow ? at : (own?.box.start ?? 0), until: next?.box.start ?? pieces.length };
}

/** The heading's section ends before the note and has times of its own: the note below is of more than that section. */
function isOver(pieces: readonly Piece[], heading: Box, at: number): boolean {
  let section = heading;
  while (section.parent && section.parent.end <= at) section = section.parent;
  return pieces.slice(section.start, section.end).some(({ text }) => /\d:\d\d/.test(text));
}
