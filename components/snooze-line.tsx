import { SNOOZE } from '../lib/domain/notice.ts';
import { type Instant, type IsoInstant, instantOfIso, isoOf } from '../lib/domain/time.ts';
import { hourText } from '../lib/text/hours.ts';
import type { Texts } from '../lib/text/texts.ts';

interface SnoozeLineProps {
  snoozedUntil: IsoInstant | undefined;
  now: Instant;
  texts: Texts;
  /** Undefined wakes the notices at once. */
  onSnooze(until: IsoInstant | undefined): void;
}

/** No desktop notices for a while; one that tells of something worse comes through all the same. */
export function SnoozeLine({ snoozedUntil, now, texts, onSnooze }: SnoozeLineProps) {
  const until = snoozedUntil ? instantOfIso(snoozedUntil) : 0;
  const isSnoozed = until > now;
  return (
    <p class="quiet snooze">
      {isSnoozed && <span>{texts.say('snooze.until', { hour: hourText(until, now, texts) })} </span>}
      <button
        type="button"
        class="link"
        title={texts.say('snooze.note')}
        onClick={() => onSnooze(isSnoozed ? undefined : isoOf(now + SNOOZE))}
      >
        {texts.say(isSnoozed ? 'snooze.end' : 'snooze.start')}
      </button>
    </p>
  );
}
