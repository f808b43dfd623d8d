/** How what the seller types becomes a fact: source `typed`, through the same merge as any page, and judged at once. */
import type { Activity, ActivityProduct } from '../domain/facts.ts';
import { isoOf } from '../domain/time.ts';
import type { TypedFact } from '../domain/typed-fact.ts';
import { orSayTrouble } from '../judge-again.ts';
import { copyTyped, putTypedBack } from '../mending/typed-copy.ts';
import { rescore } from '../rescore.ts';
import type { EntryLists } from '../store/entry-lists.ts';
import { inOneTransaction } from '../store/in-one-transaction.ts';
import { activities } from '../store/kinds/activities.ts';
import { stores } from '../store/kinds/stores.ts';
import type { Tables } from '../store/tables.ts';
import { takeBack } from '../store/take-back.ts';
import { withWriteLock } from '../write-lock.ts';
import { recordEntries } from './record-entries.ts';

/** Rejects with the storage's error when nothing was written. */
export async function recordTyped(fact: TypedFact): Promise<void> {
  const { value } = fact;
  await withWriteLock(async () => {
    // The records may be lost, and nobody has noticed yet: then the copy is all there is.
    await putTypedBack();
    if (value === undefined) await takeBackTyped(fact);
    else await recordEntries(entriesOf(fact), { seen: isoOf(Date.now()), source: 'typed' });
    await copyTyped();
  });
}

async function takeBackTyped(fact: TypedFact): Promise<void> {
  await inOneTransaction((tables) => takeBackFact(tables, fact));
  await orSayTrouble(() => rescore(Date.now()));
}

function entriesOf(fact: TypedFact): EntryLists {
  const { storeId, value } = fact;
  if (fact.kind === 'storeName') return { stores: [{ storeId, name: fact.value }] };
  const { activityId } = fact;
  if (fact.kind !== 'expectedSales') return { activities: [{ storeId, activityId, [fact.kind]: value }] };
  const { productId, skuId, value: expectedSales } = fact;
  return { activities: [{ storeId, activityId, products: [{ productId, skuId, expectedSales }] }] };
}

function takeBackFact(tables: Tables, fact: TypedFact): Promise<void> {
  const { storeId } = fact;
  if (fact.kind === 'storeName') {
    return takeBack(tables, stores, [storeId], 'name', ({ name: _, ...store }) => store);
  }
  const { kind } = fact;
  const key = [storeId, fact.activityId];
  if (kind !== 'expectedSales') {
    return takeBack(tables, activities, key, kind, ({ [kind]: _, ...activity }) => activity as Activity);
  }
  const isIt = ({ productId, skuId }: ActivityProduct) =>
    productId === fact.productId && skuId === fact.skuId;
  const path = `products.${fact.productId ?? ''}/${fact.skuId ?? ''}.expectedSales`;
  return takeBack(tables, activities, key, path, ({ products, ...activity }) => ({
    ...activity,
    products: products?.map((product) => (isIt(product) ? withoutExpectation(product) : product)),
  }));
}

function withoutExpectation({ expectedSales: _, ...product }: ActivityProduct): ActivityProduct {
  return product;
}
