/** Each says what happened and what to do; a click opens the place to do it. */
export const noticeZhCn = {
  'notice.steps': '{count} 单下单满 {hours} 小时还没发货，最早的{hour}到期。打开面板复制订单号，先发这些。',
  'notice.page': '“{page}”的版式看不懂了，没有再从中取数字；结论按以前读到的。请打开看看，或换一页再试。',
  'notice.stale': '活动进行中，完整的订单列表已 {span}没有读取。打开“所有订单”，结论才是新的。',
  'notice.staleNever': '活动进行中，还没有读取过完整的订单列表。请打开“所有订单”。',
  'notice.postMortem': '活动“{activity}”的复盘请在{hour}前完成。面板里已按记录预填。',
  'notice.ticket': '活动“{activity}”的申诉请在{hour}前提交（营销 › 活动表现申诉）。',
  'notice.crossCheck': '活动“{activity}”结束已满 72 小时，可以核对收益了。',
  'digest.title': '{product} · 早报',
  'digest.store': '{store}：',
  'digest.orders': '{count} 单下单满 {hours} 小时还没发货。',
  'digest.upcoming': '{count} 个活动会带着风险开始。',
  'digest.clocks': '{count} 项复盘或申诉的时限到了眼前。',
  'digest.changed': '昨夜有变化，打开面板看总览。',
} as const;
