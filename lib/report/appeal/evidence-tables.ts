import { recordedDeadline } from '../../domain/ship-deadline.ts';
import type { IsoInstant } from '../../domain/time.ts';
import { type Child, el } from '../../drawing/node.ts';
import { keywordsIn } from '../../metrics/negative-review.ts';
import { BEIJING, zoneName } from '../../text/hours.ts';
import { idText, table } from '../pieces.ts';
import type { ReportContext } from '../report-source.ts';
import { wallTimeText } from '../tables/columns.ts';
import type { Evidence } from './evidence.ts';

export function orderTable({ orders }: Evidence, context: ReportContext): Child {
  const { texts, pack } = context;
  return shown(
    texts.desk('appeal.orders', { count: orders.length }),
    [
      texts.desk('export.orderId'),
      texts.desk('export.createdAt'),
      texts.desk('export.deadlineAt'),
      texts.desk('export.status'),
      texts.desk('export.cancelReason'),
    ],
    orders.map((order) => {
      const { orderId, createdAt, status, cancelledAt, cancelReason } = order;
      return [
        idText(orderId),
        time(createdAt, context),
        time(recordedDeadline(order, pack), context),
        [status ? texts.desk(`status.${status}`) : '–', cancelledAt && time(cancelledAt, context)],
        cancelReason ?? '–',
      ];
    }),
  );
}

export function parcelTable({ parcels }: Evidence, context: ReportContext): Child {
  const { texts } = context;
  return shown(
    texts.desk('appeal.parcels', { count: parcels.length }),
    [
      texts.desk('export.orderId'),
      texts.desk('export.parcelNumber'),
      texts.desk('export.carrier'),
      texts.desk('export.parcelUploadedAt'),
      texts.desk('export.verdict'),
    ],
    parcels.map(({ orderId, trackingNumber, carrier, uploadedAt, verdict }) => [
      idText(orderId),
      trackingNumber ?? '–',
      carrier ?? '–',
      time(uploadedAt, context),
      verdict ? texts.desk(`verdict.${verdict}`) : '–',
    ]),
  );
}

/** Where not one scan was seen it is said, with what to do. */
export function scanTable({ parcels, scans }: Evidence, context: ReportContext): Child {
  const { texts } = context;
  if (parcels.length > 0 && scans.length === 0) return el('p', {}, texts.desk('appeal.noScans'));
  return shown(
    texts.desk('appeal.scans', { count: scans.length }),
    [
      texts.desk('export.parcelNumber'),
      texts.desk('export.scannedAt'),
      texts.desk('export.place'),
      texts.desk('export.text'),
    ],
    scans.map(({ trackingNumber, at, place, text, code }) => [
      trackingNumber,
      time(at, context),
      place ?? '–',
      [text, code].filter(Boolean).join(' · ') || '–',
    ]),
  );
}

/** What a buyer wrote is not passed on; the keywords in it are. */
export function reviewTable({ reviews }: Evidence, context: ReportContext): Child {
  const { texts, pack } = context;
  return shown(
    texts.desk('sheet.reviews'),
    [
      texts.desk('export.reviewId'),
      texts.desk('export.orderId'),
      texts.desk('export.skuId'),
      texts.desk('export.stars'),
      texts.desk('export.keywords'),
      texts.desk('export.createdAt'),
    ],
    reviews.map(({ reviewId, orderId, skuId, productId, stars, text = '', createdAt }) => [
      reviewId,
      orderId ? idText(orderId) : '–',
      skuId ?? productId ?? '–',
      stars === undefined ? '–' : String(stars),
      keywordsIn(text, pack).join(', '),
      time(createdAt, context),
    ]),
  );
}

function shown(caption: string, head: readonly string[], rows: readonly (readonly Child[])[]): Child {
  return rows.length > 0 && table(caption, head, rows);
}

/** Beijing's clock above the pack's, to the second. */
function time(iso: IsoInstant | undefined, { texts, pack: { zone } }: ReportContext): Child {
  if (!iso) return '–';
  const clocks = zone === BEIJING ? [BEIJING] : [BEIJING, zone];
  return clocks.map((id) =>
    el(
      'span',
      { class: 'time' },
      `${wallTimeText(iso, id)} ${id === BEIJING ? texts.desk('erp.beijing') : zoneName(id, texts)}`,
    ),
  );
}
