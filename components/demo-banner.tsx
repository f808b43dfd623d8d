import { DEMO_STORE_ID } from '../lib/domain/demo-store-id.ts';
import type { StoreCard } from '../lib/domain/scorecard.ts';
import type { Texts } from '../lib/text/texts.ts';

interface DemoBannerProps {
  card: StoreCard | undefined;
  texts: Texts;
  onRemove(): void;
}

/** Says of a made-up store that it is one; nothing on a real one. */
export function DemoBanner({ card, texts, onRemove }: DemoBannerProps) {
  if (card?.storeId !== DEMO_STORE_ID) return null;
  return (
    <p class="demo">
      <strong>{texts.say('demo.note')}</strong>{' '}
      <button type="button" class="link" onClick={onRemove}>
        {texts.say('demo.remove')}
      </button>
    </p>
  );
}
