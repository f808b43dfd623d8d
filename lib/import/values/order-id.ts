/** Ids exactly as printed: text, never a number. */
import { parseId, parseOrderId } from '../../pages/values/ids.ts';
import { isAbsent } from '../../pages/values/text.ts';
import { withoutTextMarks } from '../words.ts';

export interface IdFault {
  fault: 'missing' | 'unreadable' | 'digits-lost';
}
export type IdReading = { id: string } | IdFault;

const BETWEEN_IDS = /[\s,;，；、/|]+/;
/** `SMT01-` of the shop before an id, `_1` of a parcel behind it: an ERP's own, set off from the digits. */
const LABELLED = /^(?:\p{L}[\p{L}\p{N}]*[-_])?(\d{15,20})(?:[-_](?:\d{1,2}|[A-Z]))?$/u;
const SCIENTIFIC = /^\d+([.,]\d+)?e\+?\d+$/i;
/** A spreadsheet program keeps this many digits of a number and writes zeros for the rest. */
const DIGITS_KEPT = 15;

/** `isNumber`: the cell holds a number, so that digits may have been rounded away. */
export function orderIdOf(text: string, isNumber: boolean): IdReading {
  return idOf(text, isNumber, parseOrderId);
}

/**
 * The ids of one cell: an ERP writes orders that go in one parcel into one row, and the name of the shop or the number
 * of the parcel beside an id. All of them can be read, or none.
 */
export function labelledIdsOf(text: string, isNumber: boolean): { ids: string[] } | IdFault {
  const whole = labelledIdOf(text, isNumber);
  if ('id' in whole) return { ids: [whole.id] };
  const parts = text.split(BETWEEN_IDS).map((part) => labelledIdOf(part, false));
  const ids = parts.flatMap((part) => ('id' in part ? part.id : []));
  return parts.length > 1 && ids.length === parts.length ? { ids: [...new Set(ids)] } : whole;
}

function labelledIdOf(text: string, isNumber: boolean): IdReading {
  const [, id = text] = LABELLED.exec(withoutTextMarks(text)) ?? [];
  return orderIdOf(id, isNumber);
}

export function productIdOf(text: string, isNumber: boolean): IdReading {
  return idOf(text, isNumber, parseId);
}

function idOf(text: string, isNumber: boolean, parse: (text: string) => string | undefined): IdReading {
  const printed = withoutTextMarks(text);
  if (isAbsent(printed)) return { fault: 'missing' };
  if (isScientific(printed) || (isNumber && mayBeRounded(printed))) return { fault: 'digits-lost' };
  const id = parse(printed);
  return id === undefined ? { fault: 'unreadable' } : { id };
}

/** `8.15513E+15`: what a spreadsheet program made of a long number. */
export function isScientific(text: string): boolean {
  return SCIENTIFIC.test(text);
}

/** A sixteenth digit that is not 0 was never rounded, as long as the number is one a computer holds exactly. */
export function mayBeRounded(digits: string): boolean {
  if (digits.length <= DIGITS_KEPT) return false;
  return endsInZeros(digits) || Number(digits) > Number.MAX_SAFE_INTEGER;
}

/** Nothing but zeros after the digits that a spreadsheet program keeps. */
export function endsInZeros(digits: string): boolean {
  return digits.length > DIGITS_KEPT && /^0+$/.test(digits.slice(DIGITS_KEPT));
}
