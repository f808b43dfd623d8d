/** The way of a parcel: events, newest first as in evidence, each noted down as it is printed. */
import { draftOf, type EntryDraft, enter } from '../entry-draft.ts';
import { html } from '../html.ts';
import type { ExpectedReading } from '../page-case.ts';
import { cell, type Pen, printInstant } from '../pen.ts';
import { plainly } from '../print/printed.ts';
import type { TrailEvent } from '../sheet.ts';
import { HOUR } from '../wall-clock.ts';

export interface TrailDress {
  place: boolean;
  code: boolean;
}

export function trailOf(
  pen: Pen,
  reading: ExpectedReading,
  trackingNumber: string | undefined,
  dress: TrailDress,
): TrailEvent[] {
  const { dice, words } = pen;
  const count = dice.int(2, Math.min(5, words.events.length));
  let at = pen.readAt - dice.int(1, 30) * HOUR - dice.int(0, 3599) * 1000;
  return words.events
    .slice(0, count)
    .reverse()
    .map(([text, place, code]) => {
      const draft = draftOf();
      if (trackingNumber !== undefined) draft.put('trackingNumber', plainly(trackingNumber, trackingNumber));
      const event = eventOf(pen, dress, draft, { at, text, place, code });
      at -= dice.int(3, 40) * HOUR + dice.int(0, 3599) * 1000;
      enter(reading, 'trackingEvents', draft);
      return event;
    });
}

function eventOf(
  pen: Pen,
  dress: TrailDress,
  draft: EntryDraft,
  { at, text, place, code }: { at: number; text: string; place: string; code: string },
): TrailEvent {
  const printedAt = draft.put('at', printInstant(pen, at)).text;
  const printedText = draft.put('text', plainly(pen.disguiseText(text), text)).text;
  const rest = [];
  if (dress.place)
    rest.push(cell(pen, 'place', html`<span>${draft.put('place', plainly(place, place)).text}</span>`));
  if (dress.code)
    rest.push(cell(pen, 'code', html`<span>${draft.put('code', plainly(code, code)).text}</span>`));
  return { at: cell(pen, 'eventTime', printedAt), text: cell(pen, 'eventText', printedText), rest };
}
