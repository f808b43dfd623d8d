/** Layers nothing is known of: silence about them must not look healthy (rules.md §7). */
import type { Check, StoreReport } from '../domain/report.ts';
import type { IndicatorId } from '../domain/vocabulary.ts';
import { CHECKLISTS, type ChecklistId } from '../text/checks.ts';
import type { DeskTexts } from '../text/desk-texts.ts';
import { indicatorName, pageName } from '../text/names.ts';

export interface UnmonitoredLayer {
  id: IndicatorId | ChecklistId | 'orderCreation';
  /** That would tell; empty where nothing was recorded that names one. */
  pagesToOpen: string[];
}

/** What is checked as an order is created; it stands in the list of the live monitor. */
const AT_ORDER_CREATION: readonly Check['id'][] = ['priceMatch', 'stockAtOrder'];

/** The indicators without a verdict and the lists without a single thing known, in the order of an activity's life. */
export function unmonitoredLayers(report: StoreReport): UnmonitoredLayer[] {
  const lists = CHECKLISTS.map((id) => ({
    id,
    checks: (report[id] ?? []).flatMap(({ checks }) => checks),
  }));
  const [before, ...duringAndAfter] = lists;
  const creation = {
    id: 'orderCreation' as const,
    checks: report.liveMonitor
      .flatMap(({ checks }) => checks)
      .filter(({ id }) => AT_ORDER_CREATION.includes(id)),
  };
  const figures = report.indicators
    .filter(({ level }) => level === 'unknown')
    .map(({ id }) => ({ id, pagesToOpen: [report.coverage[id]?.openPage ?? []].flat() }));
  const layers = [before, creation, ...duringAndAfter].flatMap((layer) =>
    layer === undefined || layer.checks.some(({ state }) => state !== 'unknown')
      ? []
      : [{ id: layer.id, pagesToOpen: [...new Set(layer.checks.flatMap(({ openPage }) => openPage ?? []))] }],
  );
  return [...figures, ...layers];
}

/** The layer's name, and why nothing is known: the pages to open, else that nothing was recorded. */
export function layerTexts({ id, pagesToOpen }: UnmonitoredLayer, texts: DeskTexts): [string, string] {
  const pages = pagesToOpen.map((page) => pageName(page, texts)).join(', ');
  return [
    layerName(id, texts),
    pages === '' ? texts.desk('cell.nothingRecorded') : texts.desk('report.openPage', { page: pages }),
  ];
}

function layerName(id: UnmonitoredLayer['id'], texts: DeskTexts): string {
  if (id === 'orderCreation') return texts.desk('layer.orderCreation');
  const list = CHECKLISTS.find((known) => known === id);
  return list ? texts.desk(`list.${list}`) : indicatorName(id as IndicatorId, texts);
}
