import type { Translation } from '../template.ts';
import type { noticeZhCn } from './zh-cn.ts';

export const noticeZhTw: Translation<typeof noticeZhCn> = {
  'notice.steps':
    '{count} 單下單滿 {hours} 小時還沒出貨，最早的{hour}到期。打開面板複製訂單編號，先出貨這些。',
  'notice.page': '「{page}」的版面看不懂了，沒有再從中取數字；結論依以前讀到的。請打開看看，或換一頁再試。',
  'notice.stale': '活動進行中，完整的訂單列表已 {span}沒有讀取。打開「所有訂單」，結論才是新的。',
  'notice.staleNever': '活動進行中，還沒有讀取過完整的訂單列表。請打開「所有訂單」。',
  'notice.postMortem': '活動「{activity}」的復盤請在{hour}前完成。面板裡已依記錄預填。',
  'notice.ticket': '活動「{activity}」的申訴請在{hour}前提交（營銷 › 活動表現申訴）。',
  'notice.crossCheck': '活動「{activity}」結束已滿 72 小時，可以核對收益了。',
  'digest.title': '{product} · 早報',
  'digest.store': '{store}：',
  'digest.orders': '{count} 單下單滿 {hours} 小時還沒出貨。',
  'digest.upcoming': '{count} 個活動會帶著風險開始。',
  'digest.clocks': '{count} 項復盤或申訴的時限到了眼前。',
  'digest.changed': '昨夜有變化，打開面板看總覽。',
};
