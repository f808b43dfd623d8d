import type { ViewProps } from '../view-props.ts';
import { FirstSteps } from './first-steps.tsx';
import { RegistrationChoice } from './registration-choice.tsx';
import { StoreSettings } from './store-settings.tsx';

/** The first minutes: what is read, what is never done, three steps, and what only she can say. */
export function WelcomeView(props: ViewProps) {
  const { texts, scorecard } = props;
  const stores = scorecard?.stores ?? [];
  return (
    <section class="welcome">
      <h2 class="view-title">{texts.desk('welcome.title')}</h2>
      <p>{texts.desk('welcome.lead')}</p>
      <FirstSteps {...props} />
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
      <RegistrationChoice {...props} />
      <h3>{texts.desk('first.stores')}</h3>
      {stores.length === 0 && <p class="quiet">{texts.desk('first.storesLater')}</p>}
      {stores.map((card) => (
        <StoreSettings key={card.storeId} {...props} card={card} />
      ))}
      <DemoOffer {...props} />
    </section>
  );
}

/** A store to look around in before there are records of her own. */
function DemoOffer({ settings, isBusy, texts, acts }: ViewProps) {
  return (
    <>
      <h3>{texts.desk('demo.title')}</h3>
      <p>{texts.desk('demo.about')}</p>
      <button type="button" disabled={isBusy} onClick={() => acts.onDemo(!settings.demo)}>
        {settings.demo ? texts.say('demo.remove') : texts.desk('demo.add')}
      </button>
    </>
  );
}
