/** The badge: the worst level of all stores as colour and up to four characters; calm only when all is known. */
import { browser } from 'wxt/browser';
import type { Scorecard, StoreCard } from '../domain/scorecard.ts';
import { HOUR, type Instant, instantOfIso } from '../domain/time.ts';
import { LEVELS, type Level } from '../domain/vocabulary.ts';
import { troubleText } from '../text/notices.ts';
import { defectsLeft } from '../text/orders-left.ts';
import { stalenessOf } from '../text/staleness.ts';
import type { Texts } from '../text/texts.ts';
import { shownLine } from '../text/verdict/shown.ts';
import { COLOURS } from './badge-colours.ts';

export interface Badge {
  text: string;
  colour: string;
  title: string;
  /** The level whose shape the button itself has. */
  shape: Level;
}

const TEXT_COLOUR = '#ffffff';
const MOST_LEFT = 999;

/** What this worker showed last: told the same again, the browser would load and draw both pictures again. */
let shown: string | undefined;

/** Call one after the other. */
export async function showBadge(badge: Badge): Promise<void> {
  const text = JSON.stringify(badge);
  if (text === shown) return;
  shown = undefined;
  await drawBadge(badge);
  shown = text;
}

/** The colour comes before its characters. */
async function drawBadge({ colour, text, title, shape }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setBadgeTextColor({ color: TEXT_COLOUR }),
  ]);
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title }),
    browser.action.setIcon({ path: iconOf(shape) }),
  ]);
}

export function badgeOf(scorecard: Scorecard | undefined, now: Instant, texts: Texts): Badge {
  const worst = worstCard(scorecard?.stores ?? []);
  const level = shownLevel(worst, scorecard, now);
  const shape = isBlind(level, scorecard, now) ? 'unknown' : level;
  return {
    text: textOf(level, worst, now),
    colour: COLOURS[shape],
    title: titleOf(scorecard, now, texts),
    shape,
  };
}

/** Drawn by scripts/icons.ts: the shield in the level's colour with its shape in it. */
function iconOf(level: Level): Record<number, string> {
  return { 16: `/icon/${level}-16.png`, 32: `/icon/${level}-32.png` };
}

function worstCard(cards: readonly StoreCard[]): StoreCard | undefined {
  return [...cards].sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level))[0];
}

/** Good is said only while every store was read lately and nothing stands in the way. */
function shownLevel(worst: StoreCard | undefined, scorecard: Scorecard | undefined, now: Instant): Level {
  if (!worst || !scorecard) return 'unknown';
  if (worst.level !== 'good') return worst.level;
  const isTroubled = scorecard.troubles.length > 0;
  return isTroubled || scorecard.stores.some((card) => stalenessOf(card, now).isStale) ? 'unknown' : 'good';
}

/**
 * Nothing is read any more: without the permission, or for hours. Then the badge is grey, whatever its characters still
 * warn of; only the last day and a rule that fired keep their colour while we may read.
 */
function isBlind(level: Level, scorecard: Scorecard | undefined, now: Instant): boolean {
  if (!scorecard) return true;
  if (scorecard.troubles.some(({ kind }) => kind === 'host-permission-missing')) return true;
  if (level === 'finalDay' || level === 'removal') return false;
  return scorecard.stores.some((card) => stalenessOf(card, now).isStale);
}

function textOf(level: Level, card: StoreCard | undefined, now: Instant): string {
  if (level === 'good') return '';
  if (level === 'unknown' || !card) return '?';
  if (level === 'near') return leftText(card);
  if (level === 'over') return '!1';
  return level === 'finalDay' ? hoursLeft(card, now) : '×';
}

/** Orders left before the nearest limit; where only an activity is near, no number says it. */
function leftText(card: StoreCard): string {
  const left = card.indicators
    .filter(({ level }) => level === 'near')
    .map(({ id, budget }) => defectsLeft(id, budget))
    .filter((count) => count !== null);
  if (left.length === 0) return '!';
  const fewest = Math.min(...left);
  return fewest > MOST_LEFT ? `${MOST_LEFT}+` : String(fewest);
}

function hoursLeft(card: StoreCard, now: Instant): string {
  const ends = card.indicators
    .filter(({ level, removalAt }) => level === 'finalDay' && removalAt !== null)
    .map(({ removalAt }) => instantOfIso(removalAt ?? ''));
  if (ends.length === 0) return '!2';
  const hours = Math.floor((Math.min(...ends) - now) / HOUR);
  return hours < 1 ? '<1h' : `${hours}h`;
}

function titleOf(scorecard: Scorecard | undefined, now: Instant, texts: Texts): string {
  if (!scorecard) return texts.say('product');
  const { stores: cards } = scorecard;
  const troubles = scorecard.troubles.map((trouble) => troubleText(trouble, texts));
  const verdicts = cards.map((card) => {
    const line = shownLine(scorecard, card, now, texts);
    return cards.length > 1 ? `${card.name ?? card.storeId}: ${line}` : line;
  });
  return [texts.say('product'), ...troubles, ...verdicts].join('\n');
}
