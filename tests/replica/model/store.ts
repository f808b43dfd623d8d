/** What is true in the replica's store. Instants are UTC milliseconds; an absent field did not happen. */
export interface Store {
  seed: number;
  /** Which variation of the seed told the story that the demo needs. */
  variation: number;
  now: number;
  channelId: string;
  name: string;
  /** Since when the ERP has pushed no waybill. */
  erpStoppedAt: number;
  products: Product[];
  orders: Order[];
  activities: Activity[];
  reviews: Review[];
}

export interface Product {
  productId: string;
  skuId: string;
  skuCode: string;
  title: string;
  spec: string;
  /** US cents. */
  price: number;
  stock: number;
  hue: number;
}

export type OrderStatus =
  | 'awaitingPayment'
  | 'awaitingShipment'
  | 'shipped'
  | 'completed'
  | 'closed'
  | 'inDispute'
  | 'cancelRequested';

export type CloseReason = 'notPaid' | 'buyerCancelled' | 'outOfStock' | 'notShippedInTime';

export interface Order {
  orderId: string;
  createdAt: number;
  paidAt?: number;
  status: OrderStatus;
  closed?: { at: number; reason: CloseReason; by: 'buyer' | 'seller' | 'platform' };
  deliveredAt?: number;
  /** The platform's own deadline, printed while the order waits for its parcel. */
  shipBy?: number;
  lines: OrderLine[];
  parcels: Parcel[];
  buyer: Buyer;
  note?: string;
}

export interface OrderLine {
  product: Product;
  quantity: number;
  /** US cents. */
  unitPrice: number;
}

export interface Parcel {
  trackingNumber: string;
  carrier: Carrier;
  uploadedAt: number;
  scans: Scan[];
}

export interface Scan {
  at: number;
  step: ScanStep;
}

export type ScanStep =
  | 'pickedUp'
  | 'sorting'
  | 'leftSorting'
  | 'exported'
  | 'departed'
  | 'arrived'
  | 'delivered';

export interface Carrier {
  zh: string;
  en: string;
  number: 'lp' | 'cng' | 'postal' | 'yanwen';
}

export interface Buyer {
  name: string;
  country: string;
  memberId: string;
  street: string;
  mail: string;
  phone: string;
}

export interface Activity {
  activityId: string;
  campaignId: string;
  name: { zh: string; en: string };
  type: 'platform' | 'flashDeal' | 'storeCoupon';
  startsAt: number;
  endsAt: number;
  enrolment: 'enrolled' | 'auditing' | 'notEnrolled';
  products: ActivityProduct[];
}

export interface ActivityProduct {
  product: Product;
  /** US cents. */
  price: number;
  stock: number;
  status: 'approved' | 'scheduled' | 'exited';
}

export interface Review {
  reviewId: string;
  order: Order;
  product: Product;
  stars: number;
  text: string;
  createdAt: number;
  isAnswered: boolean;
}
