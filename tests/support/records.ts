/** The records as the dashboard's worker would have them: by the settings and rules in force. */
import type { Backup } from '../../lib/domain/backup.ts';
import type { JudgedStores } from '../../lib/domain/judged.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { makeBackup } from '../../lib/records/back-up.ts';
import { judgeStores } from '../../lib/records/judge-stores.ts';
import { rulePackInForce } from '../../lib/rule-pack-in-force.ts';
import { readSettings } from '../../lib/settings.ts';

export async function backupAt(now: Instant): Promise<Backup> {
  return makeBackup({ now, settings: await readSettings() });
}

/** What the seller would choose in the file dialog. */
export function fileOf(backup: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(backup));
}

export async function judgedAt(now: Instant): Promise<JudgedStores> {
  return judgeStores({ now, settings: await readSettings(), pack: await rulePackInForce() });
}
