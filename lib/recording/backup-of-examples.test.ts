import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshExtension } from '../../tests/support/extension.ts';
import { backupAt, fileOf, restoreFile } from '../../tests/support/records.ts';
import { type Backup, checkBackup } from '../domain/backup.ts';
import type { ActivityProduct } from '../domain/facts.ts';
import { assess } from '../metrics/assess.ts';
import { defaultRulePack } from '../metrics/rule-packs.ts';

const EXAMPLES = ['boundary', 'healthy', 'late-rising', 'two-day-breach'];

beforeEach(freshExtension);

describe('an example history', () => {
  it.each(EXAMPLES)('%s is judged alike before and after its way through the database', async (name) => {
    const text = (file: string) => readFileSync(`tests/examples/${name}/${file}`, 'utf8');
    const original = checkBackup(JSON.parse(text('backup.json')));
    if (!original.ok) throw new Error(original.path);
    const now = Date.parse(text('now').trim());
    await restoreFile(fileOf(original.backup));
    const restored = await backupAt(now);
    expect(assess(sorted(restored), now, defaultRulePack)).toEqual(
      assess(sorted(original.backup), now, defaultRulePack),
    );
  });
});

/** Reports follow the order of the backup; the database has its own. */
function sorted(backup: Backup): Backup {
  const byText = (a: unknown, b: unknown) => (canonicalIds(a) < canonicalIds(b) ? -1 : 1);
  return {
    ...backup,
    orders: backup.orders?.toSorted(byText),
    activities: backup.activities
      ?.toSorted(byText)
      .map((activity) => ({ ...activity, products: activity.products?.toSorted(byProduct) })),
    reviews: backup.reviews?.toSorted(byText),
  };
}

function byProduct(a: ActivityProduct, b: ActivityProduct): number {
  const keyOf = ({ productId, skuId }: ActivityProduct) => `${productId}/${skuId}`;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function canonicalIds(entry: unknown): string {
  const { orderId, activityId, reviewId } = entry as Record<string, string | undefined>;
  return `${reviewId ?? ''} ${activityId ?? ''} ${orderId ?? ''}`;
}
