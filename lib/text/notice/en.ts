import type { Translation } from '../template.ts';
import type { noticeZhCn } from './zh-cn.ts';

export const noticeEn: Translation<typeof noticeZhCn> = {
  'notice.steps':
    '{count} {count?order is:orders are} unshipped {hours} hours after creation, the first due {hour}. Open the dashboard, copy the numbers, ship these first.',
  'notice.page':
    '“{page}” is no longer understood; the verdict rests on what was read before. Open it and look, or try another of its pages.',
  'notice.stale':
    'An activity is running and the whole order list has not been read for {span}. Open “All orders” for a fresh verdict.',
  'notice.staleNever':
    'An activity is running and the whole order list has never been read. Open “All orders”.',
  'notice.postMortem':
    'The post-mortem of “{activity}” is due {hour}. The dashboard has filled it in from the records.',
  'notice.ticket': 'The appeal for “{activity}” is due {hour} (Marketing › Activity Performance Appeal).',
  'notice.crossCheck': '“{activity}” ended 72 hours ago: revenue and discount can be checked now.',
  'digest.title': '{product} · this morning',
  'digest.store': '{store}:',
  'digest.orders': '{count} {count?order is:orders are} unshipped {hours} hours after creation.',
  'digest.upcoming': '{count} {count?activity:activities} would start at risk.',
  'digest.clocks': '{count} post-mortem or appeal {count?deadline is:deadlines are} close.',
  'digest.changed': 'Something changed overnight: see the overview in the dashboard.',
};
