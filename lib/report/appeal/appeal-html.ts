/** What an appeal needs, as one page to print: the post-mortem, and of the orders in evidence times, numbers and scans. */
import type { JudgedStore } from '../../domain/judged.ts';
import { instantOfIso } from '../../domain/time.ts';
import { type Child, el } from '../../drawing/node.ts';
import { checkName } from '../../text/checks.ts';
import { datedHoursText } from '../../text/hours.ts';
import { storeName } from '../../text/names.ts';
import { stageText } from '../../text/stage.ts';
import { checklistTables } from '../checklist-tables.ts';
import { packLines } from '../pack-lines.ts';
import { printedPage } from '../printed-page.ts';
import type { ReportContext } from '../report-source.ts';
import { evidenceOf } from './evidence.ts';
import { orderTable, parcelTable, reviewTable, scanTable } from './evidence-tables.ts';

export function appealHtml(store: JudgedStore, activityId: string, context: ReportContext): string {
  const { texts, now, pack } = context;
  const { report } = store;
  const activity = report.activities.find((each) => each.activityId === activityId);
  const postMortem = report.postMortems.find((each) => each.activityId === activityId);
  const evidence = evidenceOf(store, postMortem, now);
  const hour = (iso: string | undefined) => (iso ? datedHoursText(instantOfIso(iso), texts, pack.zone) : '…');
  const name = activity?.name ? `${activity.name} (${activityId})` : activityId;
  const body: Child = [
    el('p', {}, `${texts.desk('export.storeName')} · ${storeName(report, texts)} (${report.storeId})`),
    activity &&
      el('p', {}, `${stageText(activity, texts)} · ${hour(activity.startsAt)} – ${hour(activity.endsAt)}`),
    activity?.firedAt && el('p', {}, texts.desk('activities.fired', { hour: hour(activity.firedAt) })),
    el('p', {}, texts.desk('report.judgedAt', { hour: datedHoursText(now, texts, pack.zone) })),
    blanks(postMortem?.checks ?? [], context),
    postMortem && checklistTables({ list: 'postMortems', checklist: postMortem }, texts, pack.zone),
    evidence.orders.length === 0 && el('p', {}, texts.desk('appeal.none')),
    orderTable(evidence, context),
    parcelTable(evidence, context),
    scanTable(evidence, context),
    reviewTable(evidence, context),
    packLines(context),
  ];
  return printedPage(texts.desk('appeal.title', { activity: name }), texts, body);
}

/** What she still has to fill in or to open a page for; the evidence list fills itself. */
function blanks(checks: Parameters<typeof checkName>[0][], { texts }: ReportContext): Child {
  const names = checks.filter(({ state }) => state === 'unknown').map((check) => checkName(check, texts));
  return (
    names.length > 0 && el('p', { class: 'blank' }, texts.desk('appeal.blanks', { names: names.join(' · ') }))
  );
}
