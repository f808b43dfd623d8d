import type { DashboardActs } from '../../components/dashboard/dashboard-acts.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { rulePackInForce, saveRulePack, undoRulePack } from '../../lib/judging/rule-pack-in-force.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import type { Desk } from './desk.ts';
import { doing } from './doing.ts';
import { judgeAside } from './judge-aside.ts';
import { saveRules } from './save-rules.ts';

/** Editing the rule pack; each change is judged by at once, over all history. */
export function rulesActs(
  desk: Desk,
): Pick<DashboardActs, 'onSaveRules' | 'onImportRules' | 'onExportRules' | 'onResetRules' | 'onUndoRules'> {
  const rejudge = (work: () => Promise<unknown>) =>
    doing(desk, async () => {
      await work();
      await judgeAside(desk.ask);
      desk.change({ rulesRefusal: undefined });
      return desk.texts().desk('rules.saved');
    });
  return {
    onSaveRules: (pack) => void doing(desk, () => saveRules(desk, pack)),
    onImportRules: (file) => void doing(desk, async () => saveRules(desk, await file.text(), file.name)),
    onExportRules: () =>
      void doing(desk, async () => {
        const pack = await rulePackInForce();
        const file = `activity-guard-rules-${pack.id}-${pack.version}.json`;
        const text = `${JSON.stringify(pack, null, 2)}\n`;
        saveFile(file, new Blob([text], { type: 'application/json;charset=utf-8' }));
        return desk.texts().desk('rules.exported', { file });
      }),
    onResetRules: () => void rejudge(() => saveRulePack(defaultRulePack)),
    onUndoRules: () => void rejudge(undoRulePack),
  };
}
