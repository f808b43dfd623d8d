/** The addresses of the pages, as public scripts open them. */
export const PATHS = {
  orders: '/m_apps/order-manage/orderList',
  orderDetail: '/m_apps/order-manage/orderDetail',
  campaigns: '/m_apps/campaigns/home-page',
  activity: '/m_apps/campaigns/peripheral-activity',
  shipping: '/m_apps/logistic/ship_cn',
  tracking: '/m_apps/logistic/tracking',
  logisticsSettings: '/m_apps/logistic/settings',
  reviews: '/m_apps/evaluation/list',
  assessment: '/m_apps/store-assessment-new/assessment',
  liveTracking: '/m_apps/campaigns/live-tracking',
  dashboard: '/m_apps/campaigns/activity-dashboard',
  products: '/m_apps/productManage/list-manage',
} as const;
