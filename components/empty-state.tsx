import type { Texts } from '../lib/text/texts.ts';
import { OrderListLink } from './order-list-link.tsx';

/** Nothing was read yet: what to open and how long it takes. */
export function EmptyState({ texts }: { texts: Texts }) {
  return (
    <section class="empty">
      <ol>
        <li>
          <OrderListLink>{texts.say('empty.first')}</OrderListLink>
        </li>
        <li>{texts.say('empty.second')}</li>
        <li>{texts.say('empty.third')}</li>
      </ol>
      <p class="quiet">{texts.say('empty.promise')}</p>
    </section>
  );
}
