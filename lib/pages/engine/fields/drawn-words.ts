import { cleanText } from '../../values/text.ts';
import type { ColumnNote } from '../column-note.ts';
import type { Context } from '../context.ts';
import type { Field } from '../fields.ts';
import type { Box } from '../layout/layout.ts';
import type { Outcome } from '../outcome.ts';
import { understood } from './outcomes.ts';

/**
 * A cell that shows a picture instead of a word: the name that the picture has for a screen reader, or its tooltip,
 * if it is a word of the field's own vocabulary. Other names (`check-circle`) are of the picture and say nothing.
 */
export function drawnIn(
  context: Context,
  field: Field,
  { element, start }: Box,
  column: ColumnNote,
): Outcome | undefined {
  if (typeof field.kind !== 'object' && field.kind !== 'switch') return undefined;
  const names = new Set([...element.querySelectorAll(NAMED)].map(nameOf).filter(Boolean));
  const [name] = names;
  if (names.size !== 1 || !name) return undefined;
  const outcome = understood(context, field, start, name, column);
  return outcome.value === undefined ? undefined : outcome;
}
const NAMED = '[aria-label],[title],[alt],title';

function nameOf(element: Element): string {
  const { tagName } = element;
  const stated = tagName.toLowerCase() === 'title' ? element.textContent : undefined;
  const attribute = ['aria-label', 'alt', 'title'].map((name) => element.getAttribute(name)).find(Boolean);
  return cleanText(stated ?? attribute ?? '');
}
