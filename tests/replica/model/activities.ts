import { HOUR, pacificClock } from './pacific.ts';
import type { Random } from './random.ts';
import type { Activity, ActivityProduct, Product } from './store.ts';

const DAY = 24 * HOUR;

/** Two running activities, one to come, one that has ended. */
export function makeActivities(random: Random, now: number, products: Product[]): Activity[] {
  const hour = Math.floor(now / HOUR) * HOUR;
  const { year, month, day } = pacificClock(hour);
  const period = { zh: `${year}年${Number(month)}月`, en: `${year}-${month}` };
  const ids = () => ({ activityId: `3000${random.digits(7)}`, campaignId: `6${random.digits(4)}` });
  const enrolled = { enrolment: 'enrolled' as const };
  return [
    {
      ...ids(),
      ...enrolled,
      name: {
        zh: `【${period.zh}A+】入围活动-非俄语区&欧盟地区`,
        en: `[${period.en} A+] Featured campaign - EU`,
      },
      type: 'platform',
      startsAt: hour - 12 * DAY,
      endsAt: hour + 4 * DAY,
      products: enrol(random, products.slice(0, 4), 0.8),
    },
    {
      ...ids(),
      ...enrolled,
      name: { zh: `限时抢购 Flash Deals ${month}${day}`, en: `Flash Deals ${month}${day}` },
      type: 'flashDeal',
      startsAt: hour - 20 * HOUR,
      endsAt: hour + 28 * HOUR,
      products: enrol(random, products.slice(4, 6), 0.7),
    },
    {
      ...ids(),
      ...enrolled,
      name: { zh: '新品闪电推-冬季焕新', en: 'New arrivals boost - winter' },
      type: 'platform',
      startsAt: hour + 3 * DAY,
      endsAt: hour + 10 * DAY,
      products: enrol(random, products.slice(2, 5), 0.75),
    },
    {
      ...ids(),
      ...enrolled,
      name: { zh: '店铺优惠券-满39减5', en: 'Store coupon - US $5 off US $39' },
      type: 'storeCoupon',
      startsAt: hour - 12 * DAY,
      endsAt: hour - 5 * DAY,
      products: enrol(random, products.slice(6, 9), 0.9),
    },
  ];
}

function enrol(random: Random, products: Product[], share: number): ActivityProduct[] {
  return products.map((product) => ({
    product,
    price: Math.round(product.price * share),
    stock: random.whole(40, Math.min(900, product.stock)),
    status: 'approved',
  }));
}
