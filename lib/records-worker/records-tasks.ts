/** The tasks themselves. Loaded in the worker: nothing here may need the extension's own interfaces or a document. */
import type { JudgedStore, JudgedStores } from '../domain/judged.ts';
import { withoutLongFacts } from '../domain/judged.ts';
import { packHash } from '../domain/pack-hash.ts';
import type { Studies } from '../domain/studies.ts';
import { appealHtml } from '../report/appeal/appeal-html.ts';
import { judgedStoreOf } from '../text/chosen-store.ts';
import { deskTextsFor } from '../text/desk-texts.ts';
import { backUp } from './back-up.ts';
import { checkErp } from './check-erp.ts';
import { exportReport } from './export-report.ts';
import { importOrders } from './import-orders.ts';
import { judgeCards } from './judge-cards.ts';
import { judgeStores } from './judge-stores.ts';
import { restore } from './restore.ts';
import { studiesOf } from './studies.ts';
import type { TaskTable } from './tasks.ts';

/** Keeps the records it judged last: what is asked afterwards is asked of them. */
export function recordsTasks(): TaskTable {
  let judged: JudgedStores | undefined;
  let studies: Studies | undefined;
  const known = (): JudgedStores => {
    if (!judged) throw new RangeError('nothing was judged yet');
    return judged;
  };
  const study = (): Studies => {
    studies ??= studiesOf(known());
    return studies;
  };
  const storeOf = (storeId: string): JudgedStore => {
    const store = judgedStoreOf(known(), storeId);
    if (!store) throw new RangeError(`no store ${storeId}`);
    return store;
  };
  return {
    async judge(terms) {
      judged = await judgeStores(terms);
      studies = undefined;
      return withoutLongFacts(judged);
    },
    explain: ({ storeId, indicator, activityId }) => study().explain(storeId, indicator, activityId),
    calibrate: ({ storeId }) => study().calibrate(storeId),
    whatIf: ({ storeId, change }) => study().whatIf(storeId, change),
    replay: ({ storeId }, { onProgress, signal }) => study().replay(storeId, onProgress, signal),
    checkErp: ({ storeId, list, zone }) => checkErp(storeOf(storeId), known(), list, zone),
    async appeal({ storeId, activityId, language }) {
      const { judgedAt: now, pack } = known();
      const context = { now, pack, packHash: await packHash(pack), texts: deskTextsFor(language) };
      const html = appealHtml(storeOf(storeId), activityId, context);
      return new Blob([html], { type: 'text/html;charset=utf-8' });
    },
    judgeCards,
    exportReport,
    backUp,
    restore,
    ...importOrders(),
  };
}
