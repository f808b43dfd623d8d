/** Words that the rule tells apart, each beside its near-misses. */
import type { Category } from '../../../lib/domain/vocabulary.ts';

export const CARRIERS = [
  '菜鸟无忧物流-标准',
  '菜鸟特货专线-超级经济',
  ' 菜鸟大包专线',
  '无忧集运-沙特',
  'AliExpress Standard Shipping',
  'ALIEXPRESS Saver Shipping',
  'aliexpress',
  'Ａｌｉｅｘｐｒｅｓｓ Premium Shipping',
  'Cainiao Super Economy',
  'cainiao-heavy',
  'CAINIAO_STANDARD',
  'AE_CN_SUPER_ECONOMY_G',
  'AliExpressway Cargo',
  'Cainiaos Express',
  'Via Cainiao Partner Line',
  '燕文菜鸟专线',
  'SF AliExpress',
  'XAE_LINE',
  'AEROFLOT',
  'China Post Registered Air Mail',
  '4PX',
  'YunExpress',
  '',
] as const;

/** In five languages. */
export const REVIEW_TEXTS = [
  '与活动描述不符，退货',
  '跟描述不符',
  '货不对板！',
  '货不对版',
  '描述相符',
  '货真价实',
  '描述 不符',
  'NOT AS DESCRIBED at all',
  'It does not match the description.',
  'Very Different From The Description',
  'not  as described',
  'as described',
  'Товар НЕ СООТВЕТСТВУЕТ ОПИСАНИЮ',
  'соответствует описанию',
  'No coincide con la DESCRIPCIÓN',
  'no coincide con la descripcion',
  'NÃO CORRESPONDE À DESCRIÇÃO',
  'nao corresponde a descricao',
  'ok',
  '',
] as const;

export const CANCEL_REASONS = [
  'buyer changed mind',
  '买家不想要了',
  '卖家发货超时',
  '缺货',
  'Product OUT OF STOCK',
  'payment timeout',
] as const;

export const EVENT_TEXTS = [
  '【深圳市】揽收成功 588',
  '【深圳市】揽收成功 12',
  'Departed from sorting center',
  'DEPARTED from sorting center 7',
  ' departed from sorting center ',
  'Arrived at destination',
  '已妥投',
] as const;

export const CATEGORY_MIXES: [Category[], ...Category[][]] = [
  ['home-garden'],
  ['home-garden', 'auto-moto', 'accessories-3c'],
  ['home-garden', 'other'],
  ['other'],
  [],
];

export const STATUSES = [
  'awaiting-payment',
  'awaiting-shipment',
  'partly-shipped',
  'shipped',
  'completed',
  'cancelled',
  'closed-unpaid',
  'in-dispute',
  'cancel-requested',
  'frozen',
  'risk-review',
] as const;
