/** Where the Seller Center keeps a page, as far as working public scripts show; the others are found in its menu. */
import { SELLER_CENTER_HOSTS } from '../domain/seller-center-hosts.ts';

const [HOST] = SELLER_CENTER_HOSTS;

type Query = Record<string, string>;

export function orderListUrl(channelId: string): string {
  return address('/m_apps/order-manage/orderList', { channelId });
}

export function orderDetailUrl(channelId: string, orderId: string): string {
  return address('/m_apps/order-manage/orderDetail', { orderId, channelId });
}

export function activityListUrl(channelId: string): string {
  return address('/m_apps/campaigns/home-page', { channelId });
}

/** `campaignId` is part of the address in all evidence; without it the page may not open. */
export function activityProductsUrl(channelId: string, activityId: string, campaignId: string): string {
  return address('/m_apps/campaigns/peripheral-activity', { campaignId, activityId, channelId });
}

export function storeAssessmentUrl(channelId: string): string {
  return address('/m_apps/store-assessment-new/assessment', { channelId });
}

function address(path: string, query: Query): string {
  return `https://${HOST}${path}?${new URLSearchParams(query)}`;
}
