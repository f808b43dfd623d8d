import { datesMissed } from '../../domain/pack-dates.ts';
import { isoOf } from '../../domain/time.ts';
import { BEIJING, zoneName } from '../../text/hours.ts';
import { packDatesText } from '../../text/notices.ts';
import type { ReportSource } from '../report-source.ts';
import { type Columns, wallTimeText } from './columns.ts';
import { type Table, tableOf } from './table.ts';

type Row = readonly [item: string, value: string];

/** What the figures were judged by, and when. */
export function aboutTable({ now, pack, packHash, texts }: ReportSource, { text }: Columns): Table {
  const { id, version, zone, sources } = pack;
  const missed = datesMissed(pack, now);
  const judgedAt = isoOf(now);
  const rows: Row[] = [
    [texts.desk('report.title'), texts.desk('report.privacy')],
    [`${texts.desk('export.judgedAt')} (UTC)`, judgedAt],
    [`${texts.desk('export.judgedAt')} (${zoneName(zone, texts)})`, wallTimeText(judgedAt, zone)],
    [`${texts.desk('export.judgedAt')} (${texts.desk('erp.beijing')})`, wallTimeText(judgedAt, BEIJING)],
    [texts.desk('export.packId'), id],
    [texts.desk('export.packVersion'), version],
    [texts.desk('export.packHash'), packHash],
    [texts.desk('export.packZone'), zone],
    ...(missed ? [[texts.desk('export.packDates'), packDatesText(missed, texts)] as const] : []),
    [texts.desk('export.limits'), texts.desk('export.limitsNote')],
    ...sources.map((source): Row => [texts.desk('export.source'), source]),
  ];
  return tableOf(
    texts.desk('sheet.about'),
    [text<Row>('item', ([item]) => item), text<Row>('value', ([, value]) => value)],
    rows,
  );
}
