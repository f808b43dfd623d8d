import type { Translation } from '../template.ts';
import type { filesZhCn } from './files-zh-cn.ts';

export const filesEn: Translation<typeof filesZhCn> = {
  'nav.import': 'Import orders',
  'nav.erp': 'ERP check',

  'import.lead':
    'Bring the file of the Seller Center’s order export (xlsx or csv): the past orders are filled in at once. It is read on this machine only; columns with buyers’ names, addresses or phones are left out.',
  'import.store': 'Store id',
  'import.storeNote':
    'The file does not say which store it is of. The id is the number after channelId in the address of the Seller Center.',
  'import.choose': 'Choose the export',
  'import.reading': 'Reading {file}',
  'import.recording': 'Recording {file}',
  'import.cancel': 'Stop',
  'import.again': 'Another file',
  'import.refused': '{file} was not taken: {reason} No record was changed.',
  'import.failed':
    '{file} was not imported to its end: {reason}. Import it again; nothing is recorded twice.',
  'import.found': '{file} holds {orders} {orders?order:orders}, created from {from} to {to} (Pacific time).',
  'import.undatedOnly': '{file} holds {orders} {orders?order:orders}, none with a creation time.',
  'import.request': 'What you chose for the export',
  'import.from': 'Created from',
  'import.to': 'to',
  'import.everyStatus': 'Every order status',
  'import.requestNote':
    'The file does not say. The orders of these days count as seen whole; if unsure, shorten the dates or leave the box open.',
  'import.oneStatus':
    'All orders of the file have the same status: it was probably filtered, so the box was left open.',
  'import.record': 'Record {orders} {orders?order:orders}',
  'import.done': '{file} is recorded: {taken} new, {merged} updated, {unchanged} unchanged.',
  'import.stopped':
    'Stopped: {taken} new and {merged} updated orders stay, no day counts as seen whole. The same file can be imported again.',
  'import.minute':
    'Times in the file end at the minute: for orders within a minute of the deadline, the time on the page decides.',
  'import.noShippedAt':
    'The file has no shipping time: whether shipped orders were on time is only in their order details.',
  'import.noPaidAt':
    'The file has no payment time: whether closed orders had been paid is only in their order details.',
  'import.noStatus': 'The file has no order status: unpaid and closed orders cannot be told apart.',

  'sum.title': 'What the file holds',
  'sum.rows': 'Rows',
  'sum.orders': 'Orders',
  'sum.repeated': 'Further rows of one order',
  'sum.refused': 'Rows not taken',
  'sum.undated': 'Orders without a creation time',
  'sum.problems': 'Not understood',

  'fault.title': 'Not understood ({count})',
  'fault.first': 'The first {count}.',
  'fault.row': 'Row',
  'fault.column': 'Column',
  'fault.wholeRow': 'The whole row',
  'fault.what': 'What is the matter',
  'fault.text': 'As printed',
  'fault.missing': 'Empty',
  'fault.unreadable': 'Not understood',
  'fault.digits-lost': 'Made a number by a spreadsheet, its last digits lost',
  'fault.converted-date': 'Made a number by a spreadsheet, month and day may be swapped',
  'fault.ambiguous-date': 'Day or month first? Nothing in the list tells',
  'fault.in-the-future': 'Later than now',
  'fault.cut-in-the-wrong-place': 'Not as many cells as the header: they may have shifted',
  'fault.contradicts-earlier-row': 'Says something else than an earlier row of the order',

  'field.orderId': 'Order id',
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
  'refusal.not-a-table': 'This is no table. Choose the xlsx or csv file of the export.',
  'refusal.old-or-protected-workbook':
    'This is an old workbook, or one with a password. Save it as xlsx, without the password.',
  'refusal.other-store':
    'Orders of this file are recorded for another store here. Check the store id, then choose the file again.',
  'refusal.damaged': 'The file is incomplete or damaged. Download it again.',
  'refusal.unpacks-too-large': 'The file unpacks to an unlikely size. Download it again.',
  'refusal.no-header':
    'None of the first 20 rows names the columns, and their values do not tell. Keep the header.',
  'refusal.column-twice': 'Two columns have the same name. Remove the one that does not count.',
  'refusal.unknown-zone': 'The time zone in a column’s name is not known. Say Beijing or Pacific time.',
  'refusal.digits-lost':
    'A spreadsheet made numbers of the order ids, and their last digits are lost. Download the file again and do not save it from a spreadsheet.',
  'refusal.day-before-month':
    'The dates put the day before the month and would be misread. Download the file again and do not save it from a spreadsheet.',

  'erp.lead':
    'Paste the shipped list of your ERP, or choose its file: order id, tracking number, shipping time, in any order of columns. Set against the records here it shows what the ERP shipped and the platform never got.',
  'erp.paste': 'Paste the shipped list',
  'erp.choose': 'Choose the list',
  'erp.zone': 'Times in the list are',
  'erp.beijing': 'Beijing time',
  'erp.check': 'Check',
  'erp.refused': 'Not checked: {reason}',
  'erp.result':
    'Of {listed} {listed?order:orders}, {agreeing} {agreeing?agrees:agree} and {gaps} {gaps?differs:differ}.',
  'erp.elsewhere':
    '{count} {count?order:orders} of the list {count?is:are} of other stores here: not compared.',
  'erp.unshipped':
    '{count} {count?order:orders} of the list {count?has:have} neither number nor shipping time: not compared.',
  'erp.note': 'Only orders and scans seen on this machine are compared: a page never opened says nothing.',
  'erp.kind': 'Difference',
  'erp.there': 'Number in the list',
  'erp.here': 'Number on the platform',
  'erp.shippedThere': 'Shipped in the list',
  'erp.copy': 'Copy as text',
  'erp.copied': '{count} {count?line:lines} copied.',
  'gap.not-here': 'No number on the platform',
  'gap.number-differs': 'Other number',
  'gap.number-unread': 'Number in the list not understood',
  'gap.number-spelling': 'Same number, written otherwise: the platform judges to the letter',
  'gap.no-scan': 'No scan seen',
  'gap.number-unseen': 'Shipped on the platform, number not seen: open the order detail',
  'gap.cancelled-here': 'Cancelled on the platform',
  'gap.unknown-here': 'Never seen here',
};
