/** The product's own vocabulary in the reader's language. */
import { DEMO_STORE_ID } from '../domain/demo-store-id.ts';
import type { StoreCard } from '../domain/scorecard.ts';
import type { IndicatorId, Level, PageKind, RuleReadingId } from '../domain/vocabulary.ts';
import { PAGE_KINDS, RULE_READING_IDS } from '../domain/vocabulary.ts';
import type { Texts } from './texts.ts';

export function indicatorName(id: IndicatorId, texts: Texts): string {
  return texts.say(`indicator.${id}`);
}

export function indicatorNames(ids: readonly IndicatorId[], texts: Texts): string {
  return ids.map((id) => indicatorName(id, texts)).join(texts.language === 'en' ? ', ' : '、');
}

/**
 * @param streak the closed days over in a row, where they are known: the day that runs is the one after them
 */
export function levelName(level: Level, texts: Texts, streak?: number): string {
  if (level === 'over' && streak !== undefined) return texts.say('level.overOnDay', { day: streak + 1 });
  return texts.say(`level.${level}`);
}

/** What the seller called the store, else its id. */
export function storeName({ name, storeId }: Pick<StoreCard, 'name' | 'storeId'>, texts: Texts): string {
  return name ?? (storeId === DEMO_STORE_ID ? texts.say('demo.name') : storeId);
}

/** The name of a page kind; an address path stays as it is. */
export function pageName(page: PageKind | string, texts: Texts): string {
  return isPageKind(page) ? texts.say(`page.${page}`) : page;
}

/** The name of a reading of the rule; one from a newer rule pack stays as it is. */
export function ruleReadingName(id: RuleReadingId | string, texts: Texts): string {
  return isRuleReading(id) ? texts.say(`ruleReading.${id}`) : id;
}

const FIELDS = [
  'orderId',
  'createdAt',
  'paidAt',
  'status',
  'shipBy',
  'cancelledAt',
  'deliveredAt',
  'title',
  'quantity',
  'unitPrice',
  'productId',
  'skuId',
  'trackingNumber',
  'carrier',
  'uploadedAt',
  'verdict',
  'at',
  'text',
  'stars',
  'name',
  'startsAt',
  'endsAt',
  'enrolment',
  'price',
  'stock',
  'rate',
  'day',
  'contracted',
] as const;

/** The name of a field of a reading, `lines.quantity` too; one without a name stays as it is. */
export function fieldName(field: string, texts: Texts): string {
  const own = FIELDS.find((known) => known === field.slice(field.lastIndexOf('.') + 1));
  return own ? texts.say(`field.${own}`) : field;
}

function isPageKind(page: string): page is PageKind {
  return (PAGE_KINDS as readonly string[]).includes(page);
}

function isRuleReading(id: string): id is RuleReadingId {
  return (RULE_READING_IDS as readonly string[]).includes(id);
}
