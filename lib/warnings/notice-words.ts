/** A notice in words: a title and what to do. */

import type { Notice } from '../domain/notice.ts';
import type { Scorecard, StoreCard } from '../domain/scorecard.ts';
import { type Instant, instantOfIso } from '../domain/time.ts';
import type { PageKind } from '../domain/vocabulary.ts';
import { hourText, spanText } from '../text/hours.ts';
import { pageName, storeName } from '../text/names.ts';
import type { NoticeTexts } from '../text/notice-texts.ts';
import { driftTexts } from '../text/notices.ts';
import { verdictLine } from '../text/verdict/verdict.ts';
import { digestText } from './digest.ts';

/** Hours after creation at which a step begins where the card does not say (rules.md §5). */
const HOURS = { note: 36, act: 54, lastCall: 66 };

export interface NoticeWords {
  title: string;
  message: string;
}

/** Undefined where the store is gone meanwhile. */
export function noticeWords(
  notice: Notice,
  scorecard: Scorecard,
  now: Instant,
  texts: NoticeTexts,
): NoticeWords | undefined {
  const { stores, rulePack } = scorecard;
  const product = texts.say('product');
  if (notice.kind === 'digest') {
    const title = texts.notice('digest.title', { product });
    return {
      title,
      message: digestText(scorecard, now, texts, (rulePack.stepHours ?? HOURS).act),
    };
  }
  const card = stores.find(({ storeId }) => storeId === notice.storeId);
  if (!card) return undefined;
  const isNamed = card.name !== undefined || stores.length > 1;
  return {
    title: isNamed ? `${product} · ${storeName(card, texts)}` : product,
    message: messageOf(notice, card, now, texts, rulePack),
  };
}

function messageOf(
  notice: Exclude<Notice, { kind: 'digest' }>,
  card: StoreCard,
  now: Instant,
  texts: NoticeTexts,
  { zone, stepHours = HOURS }: Scorecard['rulePack'],
): string {
  switch (notice.kind) {
    case 'level':
      return verdictLine(card, now, texts, zone);
    case 'steps': {
      const [first] = card.deadlines;
      const hour = hourText(first ? instantOfIso(first.deadlineAt) : now, now, texts);
      return texts.notice('notice.steps', { count: notice.count, hours: stepHours[notice.step], hour });
    }
    case 'page':
      return (
        (notice.isChanged && changedText(card, notice.page, texts)) ||
        texts.notice('notice.page', { page: pageName(notice.page, texts) })
      );
    case 'stale':
      return notice.readAt
        ? texts.notice('notice.stale', { span: spanText(now - instantOfIso(notice.readAt), texts) })
        : texts.notice('notice.staleNever');
    case 'clock': {
      const { activityId, clock, dueAt } = notice;
      const known = card.activities.find((each) => each.activityId === activityId);
      const activity = known?.name ?? activityId;
      if (clock === 'crossCheck') return texts.notice('notice.crossCheck', { activity });
      return texts.notice(`notice.${clock}`, { activity, hour: hourText(instantOfIso(dueAt), now, texts) });
    }
  }
}

/** What of it is no longer read; nothing where that has ended meanwhile. */
function changedText(card: StoreCard, page: PageKind, texts: NoticeTexts): string | undefined {
  return driftTexts({ ...card, pages: card.pages.filter((known) => known.page === page) }, texts)[0];
}
