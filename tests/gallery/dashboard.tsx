/** The dashboard over one example: `?example=late-rising&language=en#indicator/lateShipment`. */
import { render } from 'preact';
import type { DashboardActs } from '../../components/dashboard/dashboard-acts.ts';
import { DashboardView } from '../../components/dashboard/dashboard-view.tsx';
import { routeOf } from '../../components/routes.ts';
import { withoutLongFacts } from '../../lib/domain/judged.ts';
import type { Trouble } from '../../lib/domain/scorecard.ts';
import type { Language } from '../../lib/domain/settings.ts';
import { isoOf } from '../../lib/domain/time.ts';
import { studiesOf } from '../../lib/records-worker/studies.ts';
import { deskTextsFor } from '../../lib/text/desk-texts.ts';
import { rulesRefusalText } from '../../lib/text/rule-fields.ts';
import { withEnrolments } from './enrolments.ts';
import { judgedExample, scorecardOf } from './examples.ts';
import { ERPS, IMPORTS } from './file-states.ts';
import { longTexts } from './long-texts.ts';
import { manyOpenOrders } from './many-orders.ts';
import { officialFigures, PAST_PACK, RULES } from './rules-states.ts';

const asked = new URLSearchParams(location.search);
const known = deskTextsFor((asked.get('language') ?? 'zh-CN') as Language);
const texts = asked.has('long') ? longTexts(known) : known;
const folder = `../examples/${asked.get('example') ?? 'late-rising'}`;
const [backup, { now }] = await Promise.all(
  ['backup.json', 'report.json'].map((name) => fetch(`${folder}/${name}`).then((answer) => answer.json())),
);
if (asked.has('official')) backup.officialFigures = officialFigures(backup, now);
if (asked.has('enrolments')) backup.activities = withEnrolments(backup, now);
const judged = judgedExample(backup, now);
const [first] = judged.stores;
if (asked.has('empty')) judged.stores = [];
for (let store = 2; first && store <= Number(asked.get('stores')); store++) {
  judged.stores.push({ ...first, card: { ...first.card, storeId: `${store}`, name: `第 ${store} 家店` } });
}
if (first && asked.has('many'))
  first.report.openOrders = manyOpenOrders(Number(asked.get('many')), judged.judgedAt);
const isFailed = asked.has('failed');
if (asked.has('notToday')) judged.pack = PAST_PACK;
const at = isoOf(judged.judgedAt);
const troubles: Trouble[] = [
  ...(isFailed ? [{ kind: 'host-permission-missing', at } as const] : []),
  ...(asked.has('notToday')
    ? [{ kind: 'rules-not-today', at, effectiveTo: PAST_PACK.effectiveTo } as const]
    : []),
];
const scorecard = { ...scorecardOf(judged), troubles };
const rules = RULES[asked.get('rules') ?? 'default'];
const message = isFailed
  ? texts.desk('loading.failed', { reason: texts.say('trouble.storage-full') })
  : rules?.rulesRefusal && rulesRefusalText(rules.rulesRefusal, texts);
const studies = studiesOf(judged);
const silent = () => {};
const acts: DashboardActs = {
  onChooseStore: silent,
  onCopy: silent,
  onCopyText: silent,
  onReadExport: silent,
  onRecordImport: silent,
  onLeaveImport: silent,
  onCheckErp: silent,
  onExport: silent,
  onSaveAppeal: silent,
  onBackUp: silent,
  onRestore: silent,
  onWipe: silent,
  onForgetStore: silent,
  onAskPermission: silent,
  onSaveRules: silent,
  onImportRules: silent,
  onExportRules: silent,
  onResetRules: silent,
  onUndoRules: silent,
  onChange: silent,
  onDemo: silent,
  onType: silent,
};

function show(): void {
  document.documentElement.lang = texts.language;
  render(
    <DashboardView
      route={routeOf(location.hash)}
      scorecard={scorecard}
      judged={isFailed || asked.has('loading') ? undefined : withoutLongFacts(judged)}
      settings={{ hiddenOn: ['reviews'] }}
      now={judged.judgedAt}
      texts={texts}
      message={message}
      isBusy={asked.has('working')}
      working={asked.has('working') ? { share: 0.42, onStop: silent } : undefined}
      importing={IMPORTS[asked.get('importing') ?? '']}
      erp={ERPS[asked.get('erp') ?? '']}
      {...rules}
      acts={acts}
      studies={studies}
    />,
    document.body,
  );
}

addEventListener('hashchange', show);
show();
