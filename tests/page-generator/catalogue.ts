/** Invented goods, people and parcels. */
import type { Dice } from './dice.ts';

const TITLES = [
  'Wireless Car Vacuum Cleaner 9000Pa Handheld',
  'Self-adhesive Wall Hooks 10 pcs Transparent',
  'Ceramic Flower Vase Nordic Style 20cm',
  'Tempered Glass Screen Protector 3PCS (9H)',
  'Mini Portable Air Pump 150PSI for Tire & Ball',
  'USB C Hub 7 in 1 HDMI 4K 60Hz PD 100W Docking Station',
  'Kids Drawing Tablet 10" LCD Writing Board',
  'Linen Curtain for Living Room, Blackout, 140x260 cm',
  '2026 New Men Running Shoes Breathable Mesh 39-46',
  'Bamboo Cutting Board Set of 3 – Small/Medium/Large',
  'Motorcycle Gloves, Full Finger: Touch Screen M-XXL',
  '12V/24V LED Strip 5M RGB <Bluetooth> App Control',
  'Hair Dryer Diffuser Universal Attachment',
  '不锈钢保温杯 500ml 大容量 便携',
  'Paper Planner 2026-2027, Order Book & Price Tag Set',
] as const;

const CARRIERS = [
  '菜鸟超级经济',
  '菜鸟无忧物流-标准',
  '菜鸟无忧物流-优先',
  '菜鸟特货专线－标快',
  '中国邮政平常小包+',
  '中国邮政挂号小包',
  '燕文航空挂号小包',
  '顺丰速运',
  'UPS全球快捷',
  'E特快',
] as const;

const CARRIERS_EN = [
  'AliExpress Standard Shipping',
  'AliExpress Premium Shipping',
  'Cainiao Super Economy',
  'Cainiao Expedited Economy',
  'China Post Registered Air Mail',
  'Special Line-YW',
  'SF Express',
  'UPS Express Saver',
  'DHL',
] as const;

const BUYERS = [
  'Ethan Caldwell',
  'Hannah Schröder',
  'José María Ñúñez',
  'Camila Figueiredo Rocha',
  'Małgorzata Wiśniewska',
  'Mohammed Al-Harbi',
  'Kim Soo-jin',
  'Дмитрий Соколов',
  'Jean-Luc Moreau',
  '王小明明',
] as const;

const MESSAGES = [
  'Please pack it carefully, it is a birthday gift for my wife',
  'Call me before delivery please, door code 4471#',
  'Можно положить подарок в посылку?',
  'Por favor no declarar valor alto en la aduana',
  '请尽快发货，谢谢卖家朋友们',
  'Ship it by 2026-04-01 12:00 or I will cancel order 8111222233334444',
] as const;

const REVIEWS = [
  'So so. Packaging was damaged, item works',
  'Not as described: the size is 5 cm smaller',
  'Muito bom, chegou antes do prazo',
  'Хороший товар, спасибо',
  'Très satisfaite',
  '货不对板，颜色和图片不一样',
  'Great!! 5 stars, 10/10, will order 2 more',
  'Arrived 2026-02-01, order no problem. Price: fair',
  'ok',
] as const;

export function titleOf(dice: Dice): string {
  return dice.pick(TITLES);
}

export function carrierOf(dice: Dice, language: string): string {
  return dice.pick(language === 'en' ? [...CARRIERS_EN, '燕文航空挂号小包'] : CARRIERS);
}

export function carriersOf(dice: Dice, language: string, count: number): string[] {
  return dice.shuffle(language === 'en' ? CARRIERS_EN : CARRIERS).slice(0, count);
}

export function buyerOf(dice: Dice): string {
  return dice.pick(BUYERS);
}

export function messageOf(dice: Dice): string {
  return dice.pick(MESSAGES);
}

export function reviewOf(dice: Dice): string {
  return dice.pick(REVIEWS);
}

export function orderIdOf(dice: Dice): string {
  return dice.pick(['8', '30', '820']) + dice.digits(dice.chance(0.85) ? 15 : 16);
}

export function productIdOf(dice: Dice): string {
  return `100${dice.int(5, 6)}${dice.digits(12)}`;
}

export function skuIdOf(dice: Dice): string {
  return `12000${dice.digits(12)}`;
}

export function skuCodeOf(dice: Dice): string {
  return `${dice.letters(2)}-${dice.digits(4)}${dice.pick(['', '-EU', '-BK', '_XL'])}`;
}

export function trackingNumberOf(dice: Dice): string {
  return dice.pick([
    () => `LP00${dice.digits(12)}`,
    () => `AEAPR0${dice.digits(9)}YQ`,
    () => `RB${dice.digits(9)}CN`,
    () => `SF1${dice.digits(12)}`,
    () => `1Z${dice.letters(3)}038${dice.digits(10)}`,
    () => `UF${dice.digits(9)}YP`,
    () => dice.digits(13),
  ])();
}

export function attributesOf(dice: Dice): string {
  return dice.pick([
    'Color: Navy Blue, Size: XL',
    'Size: 40x60cm',
    'Ships From: China Mainland',
    'Color:01;Plug Type:EU',
  ]);
}
