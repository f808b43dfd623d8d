/** Columns by what stands in them. */
import { type IsoInstant, instantOfIso, isoOf, zoneOf } from '../../domain/time.ts';
import type { IndicatorId } from '../../domain/vocabulary.ts';
import type { DeskKey, DeskTexts } from '../../text/desk-texts.ts';
import { BEIJING, zoneName } from '../../text/hours.ts';
import { indicatorName } from '../../text/names.ts';
import type { Cell, Column, ColumnOf } from './table.ts';

type ExportKey = DeskKey extends infer Key ? (Key extends `export.${infer Name}` ? Name : never) : never;

export type Columns = ReturnType<typeof columnsIn>;

/** `zone`: of the rule pack. */
export function columnsIn(texts: DeskTexts, zone: string) {
  const column =
    (kind: Column['kind']) =>
    <Row>(key: ExportKey, of: (row: Row) => Cell): ColumnOf<Row> => ({
      key,
      name: texts.desk(`export.${key}`),
      kind,
      of,
    });
  const text = column('text');
  const yesNo = (is: boolean | undefined): Cell =>
    is === undefined ? undefined : texts.desk(is ? 'cell.yes' : 'cell.no');
  return {
    text,
    number: column('number'),
    rate: column('rate'),
    yesNo: <Row>(key: ExportKey, of: (row: Row) => boolean | undefined): ColumnOf<Row> =>
      text(key, (row: Row) => yesNo(of(row))),
    /** One instant three times: as ISO UTC, and to read in the pack's zone and in Beijing. */
    instant<Row>(key: ExportKey, of: (row: Row) => IsoInstant | null | undefined): ColumnOf<Row>[] {
      const name = texts.desk(`export.${key}`);
      const shown = (row: Row, show: (iso: IsoInstant) => string): Cell => {
        const iso = of(row);
        return iso ? show(iso) : undefined;
      };
      const at = (part: string, label: string, show: (iso: IsoInstant) => string): ColumnOf<Row> => ({
        key: `${key}.${part}`,
        name: `${name} (${label})`,
        kind: 'text',
        of: (row) => shown(row, show),
      });
      return [
        at('utc', 'UTC', (iso) => iso),
        ...(zone === BEIJING ? [] : [at('zone', zoneName(zone, texts), (iso) => wallTimeText(iso, zone))]),
        at('beijing', texts.desk('erp.beijing'), (iso) => wallTimeText(iso, BEIJING)),
      ];
    },
    /** Id and name of an indicator. */
    indicator<Row>(of: (row: Row) => IndicatorId): ColumnOf<Row>[] {
      return [text('indicatorId', of), text('indicator', (row: Row) => indicatorName(of(row), texts))];
    },
  };
}

/** `2026-03-10 15:00:00` on the zone's wall clock. */
export function wallTimeText(iso: IsoInstant, zone: string): string {
  const at = instantOfIso(iso);
  return isoOf(at + zoneOf(zone).offsetAt(at))
    .slice(0, 19)
    .replace('T', ' ');
}
