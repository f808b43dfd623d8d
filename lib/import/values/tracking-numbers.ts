/** The tracking numbers of one cell: an ERP writes several parcels of an order into one. */
import type { RowFault } from '../../domain/import-summary.ts';
import { parseTrackingNumber } from '../../pages/values/ids.ts';
import { isAbsent } from '../../pages/values/text.ts';
import { withoutTextMarks } from '../words.ts';
import { isScientific, mayBeRounded } from './order-id.ts';

export interface NumbersReading {
  numbers: string[];
  faults: { reason: RowFault; text: string }[];
}

/** Beside the space. */
const BETWEEN_NUMBERS = /[\t\r\n,;，；、/|]+/;
/** `菜鸟:LP…`: its carrier, as the platform's own export writes it. */
const CARRIER = /^[^:：]*[:：]/;
/** No carrier gives out shorter ones (rules.md §2): a number that was written in groups. */
const SHORTEST = 8;

/** `isNumber`: the cell holds a number, so that digits may have been rounded away. */
export function trackingNumbersOf(cell: string, isNumber: boolean): NumbersReading {
  const reading: NumbersReading = { numbers: [], faults: [] };
  for (const text of entriesOf(cell)) {
    const fault = faultOf(text, isNumber);
    if (fault) reading.faults.push({ reason: fault, text });
    else if (!reading.numbers.includes(text)) reading.numbers.push(text);
  }
  return reading;
}

function faultOf(text: string, isNumber: boolean): RowFault | undefined {
  if (isScientific(text) || (isNumber && mayBeRounded(text))) return 'digits-lost';
  return parseTrackingNumber(text) === undefined ? 'unreadable' : undefined;
}

/** Taken apart at spaces only where each part can be a number by itself: `LP00 1234 5678 9012` is one. */
function entriesOf(cell: string): string[] {
  return cell.split(BETWEEN_NUMBERS).flatMap((part) => {
    const words = withoutTextMarks(part.replace(CARRIER, ''))
      .split(' ')
      .filter((word) => !isAbsent(word));
    return words.length === 0 || words.every(({ length }) => length >= SHORTEST) ? words : [words.join('')];
  });
}
