import type { Translation } from '../template.ts';
import type { filesZhCn } from './files-zh-cn.ts';

export const filesEn: Translation<typeof filesZhCn> = {
  'nav.import': 'Import orders',
  'nav.erp': 'ERP check',

  'import.lead':
    'Choose the file of the Seller Center’s order export (xlsx or csv): past orders are filled in at once. It is read only on this computer; columns with buyers’ names, addresses or phone numbers are left out.',
  'import.store': 'Store id',
  'import.storeNote':
    'The file does not say which store it belongs to. The id is the number after channelId in the address of a Seller Center page.',
  'import.choose': 'Choose the export',
  'import.reading': 'Reading {file}',
  'import.recording': 'Recording {file}',
  'import.cancel': 'Stop',
  'import.again': 'Choose another file',
  'import.refused': '{file} was not taken: {reason} No record was changed.',
  'import.failed':
    '{file} was not imported to the end: {reason}. Import it again; nothing is recorded twice.',
  'import.found': '{file} holds {orders} {orders?order:orders}, created from {from} to {to} (Pacific time).',
  'import.undatedOnly': '{file} holds {orders} {orders?order:orders}, none with a creation time.',
  'import.request': 'What you chose when exporting',
  'import.from': 'Created from',
  'import.to': 'to',
  'import.everyStatus': 'Every order status',
  'import.requestNote':
    'The file does not say. All orders of these days then count as seen; if unsure, shorten the dates or leave the box unticked.',
  'import.oneStatus':
    'All orders in the file have the same status: it was probably filtered, so the box was left unticked.',
  'import.record': 'Record {orders} {orders?order:orders}',
  'import.done': '{file} is recorded: {taken} new, {merged} updated, {unchanged} unchanged.',
  'import.stopped':
    'Stopped: {taken} new and {merged} updated orders stay, but no day counts as seen in full. The same file can be imported again.',
  'import.minute':
    'Times in the file have no seconds: for orders within a minute of the deadline, the time on the page decides.',
  'import.noShippedAt':
    'The file has no shipping time: whether shipped orders were on time is only in their order details.',
  'import.noPaidAt':
    'The file has no payment time: whether closed orders had been paid is only in their order details.',
  'import.noStatus': 'The file has no order status: unpaid and closed orders cannot be told apart.',

  'sum.title': 'In the file',
  'sum.rows': 'Rows',
  'sum.orders': 'Orders',
  'sum.repeated': 'More rows of the same order',
  'sum.refused': 'Rows left out',
  'sum.undated': 'Orders without a creation time',
  'sum.problems': 'Not understood',

  'fault.title': 'Not understood ({count})',
  'fault.first': 'The first {count}.',
  'fault.row': 'Row',
  'fault.column': 'Column',
  'fault.wholeRow': 'The whole row',
  'fault.what': 'What is wrong',
  'fault.text': 'As printed',
  'fault.missing': 'Empty',
  'fault.unreadable': 'Not understood',
  'fault.digits-lost': 'A spreadsheet made it a number; its last digits are lost',
  'fault.converted-date': 'A spreadsheet made it a number; month and day may be swapped',
  'fault.ambiguous-date': 'Day or month first? Nothing in the list tells',
  'fault.in-the-future': 'Later than now',
  'fault.cut-in-the-wrong-place': 'More or fewer cells than the header: they may have shifted',
  'fault.contradicts-earlier-row': 'Contradicts an earlier row of the same order',

  'field.orderId': 'Order number',
  'field.status': 'Order status',
  'field.createdAt': 'Creation time',
  'field.paidAt': 'Payment time',
  'field.shipBy': 'Shipping deadline',
  'field.shippedAt': 'Shipping time',
  'field.confirmedAt': 'Receipt confirmed',
  'field.parcels': 'Shipped parcels',
  'field.productIds': 'Product id',
  'field.products': 'Product',
  'field.skuCodes': 'SKU code',
  'field.orderAmount': 'Order amount',
  'field.storeDiscount': 'Store discount',
  'field.trackingNumber': 'Tracking number',

  'refusal.too-large': 'The file is too large. Export it in several ranges of dates.',
  'refusal.empty': 'The file is empty.',
  'refusal.not-a-table': 'This is not a table. Choose the xlsx or csv file of the export.',
  'refusal.old-or-protected-workbook':
    'This is an old workbook, or one with a password. Save it as xlsx, without the password.',
  'refusal.other-store':
    'Orders in this file are already recorded for another store here. Check the store id, then choose the file again. If its orders were recorded for the wrong one before, erase that one’s records under “Stores”.',
  'refusal.damaged': 'The file is incomplete or damaged. Download it again.',
  'refusal.unpacks-too-large': 'The file unpacks to an unlikely size. Download it again.',
  'refusal.no-header':
    'None of the first 20 rows names the columns needed, and the values do not tell which is which. Keep the header.',
  'refusal.column-twice': 'Two columns have the same name. Remove the one that does not count.',
  'refusal.unknown-zone':
    'The time zone in a column’s name is unknown. Change it to Beijing or Pacific time.',
  'refusal.digits-lost':
    'A spreadsheet turned the order numbers into numbers and their last digits are lost. Download the file again and do not save it from a spreadsheet.',
  'refusal.day-before-month':
    'The dates put the day before the month and would be misread. Download the file again and do not save it from a spreadsheet.',

  'erp.lead':
    'Paste your ERP’s shipped list, or choose its file: order number, tracking number, shipping time, columns in any order. It is compared with the records here to find what the ERP shipped but the platform never received.',
  'erp.paste': 'Paste the shipped list',
  'erp.choose': 'Choose the list',
  'erp.zone': 'Times in the list are',
  'erp.beijing': 'Beijing time',
  'erp.check': 'Check',
  'erp.refused': 'Not checked: {reason}',
  'erp.result':
    'Of {listed} {listed?order:orders}, {agreeing} {agreeing?agrees:agree} and {gaps} {gaps?differs:differ}.',
  'erp.elsewhere':
    '{count} {count?order:orders} in the list {count?belongs:belong} to other stores here, so {count?it was:they were} not compared.',
  'erp.note': 'Only orders and scans seen on this computer are compared: a page never opened says nothing.',
  'erp.unshipped':
    '{count} {count?order:orders} in the list {count?has:have} neither a number nor a shipping time, so {count?it was:they were} not compared.',
  'erp.kind': 'Difference',
  'erp.there': 'Number in the list',
  'erp.here': 'Number on the platform',
  'erp.shippedThere': 'Shipped in the list',
  'erp.copy': 'Copy as text',
  'erp.copied': '{count} {count?line:lines} copied.',
  'gap.not-here': 'No number on the platform',
  'gap.number-differs': 'A different number',
  'gap.number-spelling': 'Same number written differently: the platform compares letter by letter',
  'gap.number-unread': 'Number in the list not understood',
  'gap.no-scan': 'No scan seen',
  'gap.number-unseen': 'Shipped on the platform, number not seen: open the order detail',
  'gap.cancelled-here': 'Cancelled on the platform',
  'gap.unknown-here': 'Never seen here',
};
