/**
 * `npm run --silent assess -- <backup.json> --now <instant>`: prints the report of a backup at an instant (formats.md §3).
 * A malformed backup or argument: exit 2, one line on stderr, nothing on stdout.
 */
import { type Backup, backupOf } from '../lib/domain/backup.ts';
import { packHash } from '../lib/domain/pack-hash.ts';
import { isoInstant } from '../lib/domain/schema.ts';
import { settingsIn } from '../lib/domain/settings.ts';
import { type Instant, instantOfIso } from '../lib/domain/time.ts';
import { factsAsJudged } from '../lib/judging/facts-as-judged.ts';
import { assess } from '../lib/metrics/assess.ts';
import { defaultRulePack } from '../lib/metrics/rule-packs.ts';
import { mergedBackup } from '../lib/recording/merged-backup.ts';
import { BadInput, contentOf, fileAndOptions, runCommand } from './running/command-line.ts';

const USAGE = 'Usage: npm run --silent assess -- <backup.json> --now 2026-03-05T21:14:00.000Z';

await runCommand(async (args) => {
  const { file, values } = fileAndOptions(args, { now: { type: 'string' } }, USAGE);
  const now = instantOf(values.now);
  const backup = mergedBackup(backupIn(file), defaultRulePack);
  const settings = settingsIn(backup);
  const report = assess(backup, now, defaultRulePack, (facts) => factsAsJudged(facts, settings));
  const rulePack = { ...report.rulePack, hash: await packHash(defaultRulePack) };
  return `${JSON.stringify({ ...report, rulePack }, null, 2)}\n`;
});

/** As a report writes its own. */
function instantOf(text: string | undefined): Instant {
  if (text === undefined) throw new BadInput(USAGE);
  const now = isoInstant.safeParse(text.trim());
  if (!now.success)
    throw new BadInput(`--now: expected an instant like 2026-03-05T21:14:00.000Z, got ${text}`);
  return instantOfIso(now.data);
}

function backupIn(file: string): Backup {
  const check = backupOf(contentOf(file));
  if (!check.ok) throw new BadInput(`${file}: ${check.path}: ${check.expected}`);
  return check.backup;
}
