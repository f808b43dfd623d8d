import { HOUR, outsideRepeatedHour } from './pacific.ts';
import type { Random } from './random.ts';
import type { Order, Review } from './store.ts';

const PRAISE: readonly [string, ...string[]] = [
  'Muito bom, chegou antes do prazo',
  'Très satisfaite',
  'Хороший товар, спасибо',
  'Good quality, fits well',
];
const MIDDLING: readonly [string, ...string[]] = ['So so. Packaging was damaged, item works'];
const COMPLAINTS: readonly [string, ...string[]] = [
  'Not as described: the size is 5 cm smaller',
  'Came broken, no answer from the seller',
  'Не соответствует описанию',
];

/** What buyers wrote after delivery, newest first: one order in three is reviewed, one review in twenty complains. */
export function makeReviews(random: Random, orders: readonly Order[], now: number): Review[] {
  const reviews: Review[] = [];
  for (const order of orders) {
    const [line] = order.lines;
    if (!line || order.deliveredAt === undefined || !random.chance(0.33)) continue;
    const mood = random.next();
    const createdAt = outsideRepeatedHour(order.deliveredAt + Math.round(random.between(6, 120)) * HOUR);
    const review: Review = {
      reviewId: `501${random.digits(14)}`,
      order,
      product: line.product,
      stars: mood < 0.05 ? random.whole(1, 2) : mood < 0.15 ? 3 : random.whole(4, 5),
      text: random.pick(mood < 0.05 ? COMPLAINTS : mood < 0.15 ? MIDDLING : PRAISE),
      createdAt,
      isAnswered: random.chance(0.4),
    };
    if (createdAt <= now) reviews.push(review);
  }
  return reviews.sort((a, b) => b.createdAt - a.createdAt);
}
