import type { StoreCard } from '../lib/domain/scorecard.ts';
import { levelName, storeName } from '../lib/text/names.ts';
import type { Texts } from '../lib/text/texts.ts';
import { leadingStreak } from '../lib/text/verdict/leading.ts';

interface StoreSwitchProps {
  cards: readonly StoreCard[];
  chosen: StoreCard;
  texts: Texts;
  onChoose(storeId: string): void;
}

/** The store's name; with several, a choice that shows each one's level. */
export function StoreSwitch({ cards, chosen, texts, onChoose }: StoreSwitchProps) {
  if (cards.length < 2) return <span class="store-name">{storeName(chosen, texts)}</span>;
  return (
    <select
      class="store-name"
      aria-label={texts.say('button.store')}
      value={chosen.storeId}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {cards.map((card) => (
        <option key={card.storeId} value={card.storeId}>
          {card.storeId === chosen.storeId
            ? storeName(card, texts)
            : `${storeName(card, texts)} · ${levelName(card.level, texts, leadingStreak(card))}`}
        </option>
      ))}
    </select>
  );
}
