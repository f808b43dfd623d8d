import type { OrderMark } from '../../lib/domain/order-mark.ts';
import type { OverlayWords } from '../../lib/domain/overlay-words.ts';
import { fill } from '../../lib/text/template.ts';

/** What the mark says; a deadline by Beijing's clock. */
export function markTitle({ kind, deadlineAt }: OrderMark, { marks, language, hour }: OverlayWords): string {
  if (deadlineAt === undefined) return marks[kind];
  const said = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', ...parts }).format(Date.parse(deadlineAt));
  const day = said({ month: 'numeric', day: 'numeric' });
  const time = said({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return fill(marks[kind], { hour: fill(hour, { day, time }) });
}
