/** The whole of a page, before layout and shell. */
import type { PageKind } from '../../lib/domain/vocabulary.ts';
import type { Dice } from './dice.ts';
import type { ExpectedReading } from './page-case.ts';
import type { Pen } from './pen.ts';
import type { Block } from './sheet.ts';

export interface PageContent {
  kind: PageKind;
  url: string;
  blocks: Block[];
  expected: ExpectedReading;
  mustNotAppear: string[];
  /** A list that is cut into pages. */
  isPaged: boolean;
}

const PATHS: Record<PageKind, readonly string[]> = {
  'order-list': ['/m_apps/order-manage/orderList', '/apps/order/index'],
  'order-detail': ['/m_apps/order-manage/orderDetail', '/apps/order/detail'],
  'shipment-list': ['/m_apps/logistic/ship_cn'],
  tracking: ['/m_apps/logistic/tracking', '/m_apps/logistics-center/trace'],
  'activity-list': ['/m_apps/campaigns/home-page'],
  'activity-products': ['/m_apps/campaigns/peripheral-activity'],
  'live-tracking': ['/m_apps/campaigns/live-tracking', '/m_apps/activity-monitor/index'],
  'activity-dashboard': ['/m_apps/campaigns/activity-dashboard', '/m_apps/activity-data/board'],
  'store-assessment': ['/m_apps/store-assessment-new/assessment'],
  reviews: ['/m_apps/evaluation/list', '/m_apps/feedback-manage/index'],
  'product-list': ['/m_apps/productManage/list-manage'],
  'logistics-settings': ['/m_apps/logistic/settings', '/m_apps/logistics-service/config'],
};

export function emptyContent(pen: Pen, kind: PageKind, query = ''): PageContent {
  const storeId = pen.dice.digits(pen.dice.int(5, 7));
  return {
    kind,
    url: addressOf(pen.dice, kind, storeId, query),
    blocks: [],
    expected: {
      page: kind,
      state: 'read',
      storeId,
      extent: {},
      openExtent: [],
      entries: {},
      problems: [],
    },
    mustNotAppear: [],
    isPaged: false,
  };
}

function addressOf(dice: Dice, kind: PageKind, storeId: string, query: string): string {
  const host = dice.chance(0.9) ? 'csp.aliexpress.com' : 'gsp.aliexpress.com';
  return `https://${host}${dice.pick(PATHS[kind])}?${query}channelId=${storeId}`;
}
