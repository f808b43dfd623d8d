import type { Translation } from '../template.ts';
import type { choicesZhCn } from './choices-zh-cn.ts';

export const choicesEn: Translation<typeof choicesZhCn> = {
  'first.open': 'Open “All orders” in Seller Center and page through, newest first: about 2 minutes.',
  'first.import': 'Add the order export under “Import orders” for 30 days at once (optional).',
  'first.see':
    'See the verdict: on the toolbar, here, or on one line at the lower right of Seller Center pages.',
  'first.done': 'done',
  'first.toDo': 'to do',
  'first.openList': 'Open “All orders”',
  'first.goImport': 'Go to the import',
  'first.goOverview': 'Go to the overview',
  'register.title': 'Where the company is registered',
  'register.mainland': 'Mainland China',
  'register.hong-kong': 'Hong Kong',
  'register.macau': 'Macau',
  'register.elsewhere': 'Elsewhere',
  'register.note':
    'The rule pack is for sellers registered in the first three. Elsewhere, the verdict says that it is not known to apply.',
  'first.stores': 'Categories and time zone',
  'first.storesLater':
    'Once a page has been read, choose each store’s categories and activity time zone here.',
  'notices.title': 'When desktop notices come',
  'notices.quietFrom': 'Quiet hours from',
  'notices.quietTo': 'to',
  'notices.quietNote':
    'In quiet hours you are told only of a final day or a triggered removal; the rest waits until they end. The same hour twice means none.',
  'notices.digest': 'Morning digest (only if there is something to say)',
  'notices.noDigest': 'None',
  'notices.zone': 'These hours are in',
  'notices.stepOrders': 'Notify each time this many more orders have gone {hours} hours unshipped',
  'typed.storeName': 'Store name (never read from a page; enter it here)',
  'typed.postMortemSentAt': 'Post-mortem sent',
  'typed.postMortemApprovedAt': 'Post-mortem approved',
  'typed.expectedSales': 'Expected sales',
  'typed.expectedSalesNote':
    'If filled in, stock must be 120 % of it; otherwise 120 % of the activity’s stock.',
  'demo.title': 'Just look around',
  'demo.add': 'Add the demo store',
  'demo.about':
    'A made-up store with a figure near its limit and orders to ship. It touches none of your records and can be removed at any time.',
};
