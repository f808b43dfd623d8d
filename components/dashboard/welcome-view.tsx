import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import { EmptyState } from '../empty-state.tsx';

/** The first minutes: three steps, what is read, what is never done. */
export function WelcomeView({ texts }: { texts: DeskTexts }) {
  return (
    <section class="welcome">
      <h2 class="view-title">{texts.desk('welcome.title')}</h2>
      <EmptyState texts={texts} />
      <h3>{texts.desk('welcome.reads')}</h3>
      <ul>
        <li>{texts.desk('welcome.readsOrders')}</li>
        <li>{texts.desk('welcome.readsStore')}</li>
      </ul>
      <h3>{texts.desk('welcome.never')}</h3>
      <ul>
        <li>{texts.desk('welcome.neverNetwork')}</li>
        <li>{texts.desk('welcome.neverAct')}</li>
        <li>{texts.desk('welcome.neverBuyer')}</li>
      </ul>
      <p>{texts.desk('welcome.applies')}</p>
    </section>
  );
}
