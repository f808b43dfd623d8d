/** Everything the overlay can say, made ready for the content scripts. */
import type { OverlayVerdict, OverlayWords } from '../domain/overlay-words.ts';
import type { Scorecard, StoreCard } from '../domain/scorecard.ts';
import type { Instant } from '../domain/time.ts';
import { LEVELS, PAGE_KINDS } from '../domain/vocabulary.ts';
import { levelName, pageName } from './names.ts';
import { driftTexts, troubleText } from './notices.ts';
import { overlayLine } from './overlay-line.ts';
import type { Texts } from './texts.ts';
import { lastKnown, verdictLine, verdictOf } from './verdict/verdict.ts';

export function overlayWords(scorecard: Scorecard | undefined, now: Instant, texts: Texts): OverlayWords {
  return {
    language: texts.language,
    stores: Object.fromEntries(
      scorecard?.stores.map((card) => [card.storeId, verdictFor(card, scorecard, now, texts)]) ?? [],
    ),
    unjudged: unjudged(scorecard, texts),
    levels: named(LEVELS, (level) => levelName(level, texts)),
    expand: texts.say('button.expand'),
    collapse: texts.say('button.collapse'),
    saveStructure: texts.say('button.saveStructure'),
    saveStructureNote: texts.say('button.saveStructure.note'),
    hide: texts.say('overlay.hide'),
    snooze: `${texts.say('snooze.start')} · ${texts.say('snooze.note')}`,
    wake: texts.say('snooze.end'),
    notices: {
      'signed-out': texts.pattern('state.signed-out'),
      challenge: texts.pattern('state.challenge'),
      'not-understood': texts.pattern('state.not-understood'),
      noStore: texts.say('overlay.noStore'),
      refused: texts.say('overlay.refused'),
      reload: texts.pattern('overlay.waiting'),
      unsaved: texts.pattern('overlay.unsaved'),
    },
    pages: named(PAGE_KINDS, (page) => pageName(page, texts)),
    marks: {
      deadline: texts.pattern('mark.deadline'),
      late: texts.say('mark.late'),
      counted: texts.say('mark.counted'),
      anomalous: texts.say('mark.anomalous'),
    },
    hour: texts.pattern('hour.beijing'),
  };
}

/** Of a store without a card: what keeps it from being judged, else that this page is being read. */
function unjudged(scorecard: Scorecard | undefined, texts: Texts): OverlayVerdict {
  const [trouble] = scorecard?.troubles ?? [];
  const line = trouble ? troubleText(trouble, texts) : texts.say('overlay.reading');
  return { level: 'unknown', line, full: line };
}

/** With a trouble nothing looks calm, and the trouble is said first. */
function verdictFor(
  card: StoreCard,
  { troubles, rulePack }: Scorecard,
  now: Instant,
  texts: Texts,
): OverlayVerdict {
  const { level } = verdictOf(card, now, texts, rulePack.zone);
  const line = overlayLine(card, now, texts);
  const full = verdictLine(card, now, texts, rulePack.zone);
  const drifting = card.pages.flatMap(({ page, drifts = [] }) => (drifts.length > 0 ? [page] : []));
  const [trouble] = [...troubles.map((said) => troubleText(said, texts)), ...driftTexts(card, texts)];
  if (trouble === undefined) return { level, line, full, drifting };
  const isCalm = level === 'good';
  return {
    level: isCalm ? 'unknown' : level,
    line: isCalm ? trouble : line,
    full: `${trouble} ${isCalm ? lastKnown(full, texts) : full}`,
    drifting,
  };
}

function named<Key extends string>(keys: readonly Key[], nameOf: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, nameOf(key)])) as Record<Key, string>;
}
