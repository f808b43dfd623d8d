/**
 * `npm run --silent assess -- <backup.json> --now <instant>`: prints the report of a backup at an instant.
 * A malformed backup or argument: exit 2, one line on stderr, nothing on stdout.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Backup, backupOf } from '../lib/domain/backup.ts';
import { packHash } from '../lib/domain/pack-hash.ts';
import { isoInstant } from '../lib/domain/schema.ts';
import { settingsIn } from '../lib/domain/settings.ts';
import { type Instant, instantOfIso } from '../lib/domain/time.ts';
import { factsAsJudged } from '../lib/judging/facts-as-judged.ts';
import { assess } from '../lib/metrics/assess.ts';
import { defaultRulePack } from '../lib/metrics/rule-packs.ts';
import { mergedBackup } from '../lib/recording/merged-backup.ts';

const USAGE = 'usage: npm run --silent assess -- <backup.json> --now 2026-03-05T21:14:00.000Z';

class BadInput extends Error {}

async function main(args: string[]): Promise<string> {
  const { file, now } = commandLine(args);
  const backup = mergedBackup(
    readBackup(resolve(process.env.INIT_CWD ?? process.cwd(), file)),
    defaultRulePack,
  );
  const settings = settingsIn(backup);
  const report = assess(backup, now, defaultRulePack, (facts) => factsAsJudged(facts, settings));
  const rulePack = { ...report.rulePack, hash: await packHash(defaultRulePack) };
  return `${JSON.stringify({ ...report, rulePack }, null, 2)}\n`;
}

function commandLine(args: string[]): { file: string; now: Instant } {
  const { positionals, values } = parsed(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0 || values.now === undefined) throw new BadInput(USAGE);
  const now = isoInstant.safeParse(values.now.trim());
  if (!now.success)
    throw new BadInput(`--now: expected an instant like 2026-03-05T21:14:00.000Z, got ${values.now}`);
  return { file, now: instantOfIso(now.data) };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { now: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new BadInput(`${firstLine(error)} (${USAGE})`);
  }
}

function readBackup(path: string): Backup {
  const check = backupOf(bytesIn(path));
  if (!check.ok) throw new BadInput(`${path}: ${check.path}: ${check.expected}`);
  return check.backup;
}

function bytesIn(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new BadInput(firstLine(error));
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}

// Whoever reads the report may have read enough of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  // The exit code is only set: a write into a pipe ends after this line, and the process waits for it.
  process.stdout.write(await main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
