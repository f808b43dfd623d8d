/** What may stand beside a value and says nothing else of the field. */
import { says } from '../../lexicon.ts';
import { zoneIn } from '../../values/clocks.ts';
import type { Field } from '../fields.ts';
import { type Piece, textOf } from '../layout/layout.ts';
import { tellsMoment } from '../layout/moment-texts.ts';

/** What follows a value on its line says something else: it has no digits, and nothing that could be of a number. */
export function isHarmless(pieces: readonly Piece[], from: number, end: number, field: Field): boolean {
  if (pieces.slice(from, end).every(({ kind }) => kind === 'struck')) return true;
  const rest = textOf(pieces, from, end);
  if (field.kind === 'money' && CUT_BY.test(rest)) return true;
  if (field.kind === 'instant' && AGO.test(rest)) return true;
  if (says('tag', rest, true) || (isId(field) && tellsMoment(rest))) return true;
  return !/\d/.test(rest) && (pieces[from]?.gap === '\n' || !isNumeric(field) || !isOfNumber(rest));
}

/** By how much a price was cut. */
const CUT_BY = /^[([]?[-–−]?\d{1,2}(?:\.\d{1,2})? ?[%％](?: off| discount)?[)\]]?$|^\d(?:\.\d)? ?折$/i;
/** How long ago a moment was, beside the moment itself. */
const AGO = /^\([^()]{1,20}(?: ago|前)\)$/;

export function isQuiet(piece: Piece | undefined, field: Field): boolean {
  if (piece === undefined || (field.kind === 'money' && CUT_BY.test(piece.text))) return piece !== undefined;
  return !/\d/.test(piece.text) && !(isNumeric(field) && isOfNumber(piece.text));
}

/** A unit, a half of the day, a zone: in small letters or in capitals only; a name is in both. */
function isOfNumber(text: string): boolean {
  return (
    /^(?:[a-z~–—%+-]|[A-Z]{1,5}(?![A-Za-z])|[AP][Mm]\b)|时|時|万|萬/.test(text) || zoneIn(text) !== undefined
  );
}

export function isId({ kind }: Field): boolean {
  return kind === 'id' || kind === 'orderId';
}

function isNumeric({ kind }: Field): boolean {
  return typeof kind === 'string' && !/Id$|^id$|Number$/.test(kind);
}
