/** Every page kind and what makes it. */
import type { PageKind } from '../../../lib/domain/vocabulary.ts';
import type { PageContent } from '../content.ts';
import type { Pen } from '../pen.ts';
import { activityList } from './activity-list.ts';
import { activityProducts } from './activity-products.ts';
import { activityDashboard, liveTracking } from './figures.ts';
import { logisticsSettings } from './logistics-settings.ts';
import { orderDetail } from './order-detail.ts';
import { orderList } from './order-list.ts';
import { productList } from './product-list.ts';
import { reviews } from './reviews.ts';
import { shipmentList } from './shipment-list.ts';
import { storeAssessment } from './store-assessment.ts';
import { tracking } from './tracking.ts';

export const CONTENTS: Record<PageKind, (pen: Pen) => PageContent> = {
  'order-list': orderList,
  'order-detail': orderDetail,
  'shipment-list': shipmentList,
  tracking,
  'activity-list': activityList,
  'activity-products': activityProducts,
  'live-tracking': liveTracking,
  'activity-dashboard': activityDashboard,
  'store-assessment': storeAssessment,
  reviews,
  'product-list': productList,
  'logistics-settings': logisticsSettings,
};
