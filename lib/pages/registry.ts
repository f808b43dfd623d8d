import { activityDashboard } from './activity-dashboard/page.ts';
import { activityList } from './activity-list/page.ts';
import { activityProducts } from './activity-products/page.ts';
import type { PageDeclaration } from './engine/declaration.ts';
import { liveTracking } from './live-tracking/page.ts';
import { logisticsSettings } from './logistics-settings/page.ts';
import { orderDetail } from './order-detail/page.ts';
import { orderList } from './order-list/page.ts';
import { productList } from './product-list/page.ts';
import { reviews } from './reviews/page.ts';
import { shipmentList } from './shipment-list/page.ts';
import { storeAssessment } from './store-assessment/page.ts';
import { tracking } from './tracking/page.ts';

/** Every page that is read. A new one needs its declaration here, its words in the lexicon, and fixtures beside it. */
export const PAGES: readonly PageDeclaration[] = [
  orderList,
  orderDetail,
  shipmentList,
  tracking,
  activityList,
  activityProducts,
  liveTracking,
  activityDashboard,
  storeAssessment,
  reviews,
  productList,
  logisticsSettings,
];
