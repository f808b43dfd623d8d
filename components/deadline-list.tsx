import type { OpenOrder } from '../lib/domain/report.ts';
import { type Instant, instantOfIso } from '../lib/domain/time.ts';
import { bothHoursText, hourText, remainingText } from '../lib/text/hours.ts';
import type { Texts } from '../lib/text/texts.ts';
import { OrderId } from './order-id.tsx';

interface DeadlineListProps {
  orders: readonly OpenOrder[];
  /** All open orders, of which these are the first. */
  total: number;
  now: Instant;
  texts: Texts;
  zone?: string | undefined;
  /** The order id that was copied last. */
  copied: string | undefined;
  onCopy(orderId: string): void;
}

/** The orders to ship first, most urgent on top; each id is copied with one click. */
export function DeadlineList({ orders, total, now, texts, zone, copied, onCopy }: DeadlineListProps) {
  if (total === 0) return <p class="quiet">{texts.say('deadlines.none')}</p>;
  return (
    <section class="deadlines" aria-labelledby="deadlines-title">
      <h2 id="deadlines-title">{texts.say('deadlines.title', { count: total })}</h2>
      <p class="quiet copied" aria-live="polite">
        {copied && texts.say('copy.one', { orderId: copied })}
      </p>
      <ol>
        {orders.map(({ orderId, deadlineAt, step }) => (
          <li key={orderId} class={`step-${step}`}>
            <button
              type="button"
              class="copy"
              title={texts.say('copy.order', { orderId })}
              aria-label={texts.say('copy.order', { orderId })}
              onClick={() => onCopy(orderId)}
            >
              <OrderId orderId={orderId} />
            </button>
            {step !== 'none' && <span class="step">{texts.say(`step.${step}`)}</span>}
            <time
              dateTime={deadlineAt}
              title={bothHoursText(instantOfIso(deadlineAt), now, texts, zone)}
              class="remaining"
            >
              {remainingText(instantOfIso(deadlineAt), now, texts)}
              <span class="hidden-text"> {hourText(instantOfIso(deadlineAt), now, texts)}</span>
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
