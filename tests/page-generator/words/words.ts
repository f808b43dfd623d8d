/** What a page may print, per language. The first word of a list is the one in evidence; the others are synonyms a real page could use. */
import type {
  ActivityType,
  CancelledBy,
  Enrolment,
  IndicatorId,
  OrderStatus,
  PageKind,
  ShipmentVerdict,
  ViolationReason,
} from '../../../lib/domain/vocabulary.ts';

export const LABELS = [
  'orderId',
  'createdAt',
  'paidAt',
  'status',
  'cancelReason',
  'cancelledAt',
  'cancelledBy',
  'deliveredAt',
  'shipBy',
  'countdown',
  'product',
  'title',
  'productId',
  'skuId',
  'skuCode',
  'attributes',
  'quantity',
  'unitPrice',
  'subtotal',
  'orderAmount',
  'shippingFee',
  'afterSale',
  'logistics',
  'trackingNumber',
  'carrier',
  'uploadedAt',
  'verdict',
  'destination',
  'buyer',
  'message',
  'remark',
  'recipient',
  'address',
  'zip',
  'email',
  'phone',
  'eventTime',
  'eventText',
  'place',
  'code',
  'activityName',
  'activityId',
  'campaignId',
  'activityType',
  'activityTime',
  'startsAt',
  'endsAt',
  'signupTime',
  'enrolment',
  'enrolledCount',
  'originalPrice',
  'activityPrice',
  'sellableStock',
  'activityStock',
  'productStatus',
  'discount',
  'day',
  'indicator',
  'figure',
  'limit',
  'peers',
  'reviewId',
  'stars',
  'reviewText',
  'reviewTime',
  'reply',
  'followUp',
  'price',
  'stock',
  'category',
  'group',
  'sales',
  'views',
  'conversion',
  'template',
  'times',
  'edited',
  'listed',
  'carrierName',
  'region',
  'promise',
  'contracted',
  'reason',
  'remaining',
  'orderInfo',
  'actions',
  'described',
  'service',
  'logisticsScore',
  'paidOrders',
  'revenue',
] as const;
export type Label = (typeof LABELS)[number];

export interface Words {
  language: 'zh-CN' | 'zh-TW' | 'en';
  labels: Record<Label, readonly string[]>;
  pageNames: Record<PageKind, readonly string[]>;
  statuses: Record<OrderStatus, readonly string[]>;
  /** Words of a status column that are none of the contract. */
  strangeStatuses: readonly string[];
  /** Reasons that say the buyer did not pay, and others. */
  unpaidReasons: readonly string[];
  otherReasons: readonly string[];
  cancelledBy: Record<CancelledBy, readonly string[]>;
  verdicts: Record<ShipmentVerdict, readonly string[]>;
  activityTypes: Record<ActivityType, readonly string[]>;
  enrolments: Record<Enrolment, readonly string[]>;
  violationReasons: Record<ViolationReason, readonly string[]>;
  indicators: Record<IndicatorId, readonly string[]>;
  contracted: readonly (readonly [yes: string, no: string])[];
  productStatuses: readonly string[];
  relativeTimes: readonly string[];
  events: readonly (readonly [text: string, place: string, code: string])[];
  activityNames: readonly string[];
  categories: readonly string[];
  groups: readonly string[];
  afterSales: readonly string[];
  replies: readonly string[];
  sections: Record<
    | 'order'
    | 'shipping'
    | 'goods'
    | 'amounts'
    | 'parcels'
    | 'trail'
    | 'ratings'
    | 'figures'
    | 'violations'
    | 'summary',
    string
  >;
  /** Words of the shell around the list. */
  shell: Record<
    | 'shop'
    | 'search'
    | 'reset'
    | 'export'
    | 'copy'
    | 'index'
    | 'all'
    | 'empty'
    | 'loading'
    | 'previous'
    | 'next'
    | 'notice'
    | 'gotIt'
    | 'popup'
    | 'footer'
    | 'office'
    | 'choose'
    | 'newToday'
    | 'dueSoon'
    | 'signedOut'
    | 'signIn'
    | 'detail'
    | 'contact'
    | 'ship'
    | 'more'
    | 'orders'
    | 'amount'
    | 'pending'
    | 'verify'
    | 'close'
    | 'copy',
    string
  >;
}

/** The words of one page: every label has one wording on it. */
export type Wording = Record<Label, string>;
