/** A notice's id says what a click on it opens: by then the worker that showed it is long gone. */
import type { Notice } from '../domain/notice.ts';
import { activityListUrl, orderListUrl, storeAssessmentUrl } from '../judging/seller-center-addresses.ts';

/** One id for one matter: a later notice of the same takes its place on the desktop. */
export function noticeId(notice: Notice): string {
  switch (notice.kind) {
    case 'digest':
      return `digest ${notice.day}`;
    case 'steps':
      return `steps ${notice.storeId} ${notice.step}`;
    case 'page':
      return `page ${notice.storeId} ${notice.page}${notice.isChanged ? ' changed' : ''}`;
    case 'clock':
      return `clock ${notice.storeId} ${notice.clock} ${notice.activityId}`;
    default:
      return `${notice.kind} ${notice.storeId}`;
  }
}

export type NoticePlace = { hash: string; storeId?: string } | { url: string };

/** The page of the Seller Center to open, or the view of the dashboard, with the store to show there. */
export function noticePlace(id: string): NoticePlace {
  const [kind, storeId = '', subject, how] = id.split(' ');
  if (kind === 'level') return { hash: '#overview', storeId };
  if (kind === 'steps') return { hash: '#deadlines', storeId };
  if (kind === 'clock') return { hash: '#activities', storeId };
  if (kind === 'stale') return { url: orderListUrl(storeId) };
  if (kind !== 'page') return { hash: '#overview' };
  if (how === 'changed') return { hash: '#coverage', storeId };
  if (subject === 'order-list') return { url: orderListUrl(storeId) };
  if (subject === 'activity-list') return { url: activityListUrl(storeId) };
  if (subject === 'store-assessment') return { url: storeAssessmentUrl(storeId) };
  return { hash: '#coverage', storeId };
}
