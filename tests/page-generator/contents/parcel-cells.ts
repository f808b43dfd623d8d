/** One parcel: columns for carrier, number and upload, or a block of labelled lines. */
import { draftOf, type EntryDraft } from '../entry-draft.ts';
import { type Html, html } from '../html.ts';
import { cell, labelled, type Pen, printId, printInstant, timeCell } from '../pen.ts';
import { plainly, unsaid } from '../print/printed.ts';
import type { Cell } from '../sheet.ts';
import type { OrderDress } from './order-dress.ts';
import type { ParcelModel } from './order-model.ts';

export function parcelCells(
  pen: Pen,
  dress: Pick<OrderDress, 'parcels'>,
  parcel: ParcelModel,
): { cells: Cell[]; draft: EntryDraft } {
  const draft = draftOf();
  const number = draft.put(
    'trackingNumber',
    parcel.trackingNumber === undefined
      ? unsaid<string>(pen.nothing || '-')
      : printId(pen, parcel.trackingNumber),
  ).text;
  const carrier = draft.put('carrier', plainly(pen.disguiseText(parcel.carrier), parcel.carrier)).text;
  const uploaded = draft.put('uploadedAt', printInstant(pen, parcel.uploadedAt));
  const linked = pen.dice.chance(0.3) ? pen.look.link(number, '#') : html`<span>${number}</span>`;
  if (dress.parcels === 'columns')
    return {
      cells: [
        cell(pen, 'carrier', carrier),
        cell(pen, 'trackingNumber', linked),
        timeCell(pen, 'uploadedAt', uploaded),
      ],
      draft,
    };
  const lines = [
    html`${carrier}`,
    labelled(pen, 'trackingNumber', linked),
    labelled(pen, 'uploadedAt', html`<span>${uploaded.text}</span>`),
  ];
  return {
    cells: [cell(pen, 'logistics', html`<div>${linesOf(pen, lines)}</div>`)],
    draft,
  };
}

/** One under the other, as blocks or with breaks between. */
function linesOf({ dice }: Pen, lines: readonly Html[]): Html[] {
  const withBreaks = dice.chance(0.3);
  return lines.map((line, at) =>
    withBreaks ? html`${at > 0 && html`<br>`}${line}` : html`<div>${line}</div>`,
  );
}
