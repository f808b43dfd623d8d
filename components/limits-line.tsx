import { isDefaultPack } from '../lib/text/pack-words.ts';
import type { Texts } from '../lib/text/texts.ts';

interface LimitsLineProps {
  /** Of the rule pack that was judged by. */
  packId: string | undefined;
  texts: Texts;
}

/** Whose limits the figures are held against: the default ones are nobody's official ones. */
export function LimitsLine({ packId, texts }: LimitsLineProps) {
  return <p class="quiet">{texts.say(isDefaultPack(packId) ? 'freshness.pack' : 'freshness.ownPack')}</p>;
}
