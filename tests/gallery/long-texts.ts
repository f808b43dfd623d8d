/** A language of the gallery alone: every sentence 40 % longer, so that what has no room to grow is seen. */
import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import type { Texts } from '../../lib/text/texts.ts';

const GROWTH = 0.4;

export function longTexts<Kind extends Texts | DeskTexts>(texts: Kind): Kind {
  const say = (...asked: Parameters<Texts['say']>) => longer(texts.say(...asked));
  if (!('desk' in texts)) return { ...texts, say };
  return { ...texts, say, desk: (...asked: Parameters<DeskTexts['desk']>) => longer(texts.desk(...asked)) };
}

/** In words of five letters, as translations grow. */
function longer(text: string): string {
  const more = Math.ceil(text.length * GROWTH);
  return `${text} ${'xxxxx '.repeat(Math.ceil(more / 6)).slice(0, Math.max(1, more - 1))}`;
}
