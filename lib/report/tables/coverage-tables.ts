import { INDICATOR_IDS } from '../../domain/vocabulary.ts';
import { pageName } from '../../text/names.ts';
import type { ReportSource } from '../report-source.ts';
import { layerTexts, unmonitoredLayers } from '../unmonitored.ts';
import type { Columns } from './columns.ts';
import { type Table, tableOf } from './table.ts';

/** What each indicator rests on; a store whose source states no coverage has no row. */
export function coverageTable({ stores, texts }: ReportSource, columns: Columns): Table {
  const { text, number, instant, indicator } = columns;
  const rows = stores.flatMap(({ report }) =>
    INDICATOR_IDS.flatMap((id) => {
      const coverage = report.coverage[id];
      return coverage ? [{ storeId: report.storeId, id, ...coverage }] : [];
    }),
  );
  return tableOf<(typeof rows)[number]>(
    texts.desk('sheet.coverage'),
    [
      text('storeId', ({ storeId }) => storeId),
      ...indicator<(typeof rows)[number]>(({ id }) => id),
      number('known', ({ known }) => known),
      number('unseen', ({ unseen }) => unseen ?? undefined),
      number('completeDays', ({ completeDays }) => completeDays),
      instant('newestReadingAt', ({ newestReadingAt }) => newestReadingAt),
      text('openPage', ({ openPage }) => openPage && pageName(openPage, texts)),
    ],
    rows,
  );
}

export function unmonitoredTable({ stores, texts }: ReportSource, { text }: Columns): Table {
  const rows = stores.flatMap(({ report }) => {
    const layers = unmonitoredLayers(report).map((layer) => layerTexts(layer, texts));
    const named = layers.length > 0 ? layers : [[texts.desk('cell.noneUnmonitored'), undefined]];
    return named.map(([layer, why]) => ({ storeId: report.storeId, layer, why }));
  });
  return tableOf<(typeof rows)[number]>(
    texts.desk('sheet.unmonitored'),
    [
      text('storeId', ({ storeId }) => storeId),
      text('layer', ({ layer }) => layer),
      text('why', ({ why }) => why),
    ],
    rows,
  );
}
