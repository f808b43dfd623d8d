/** Commands for other programs to call: one value on stdout, or one line on stderr and exit code 2. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Instant } from '../../lib/domain/time.ts';

/** What was typed, or the file it names, is of no use; the message says why. */
export class BadInput extends Error {}

/** Longer than any message of ours; what was typed may stand in it. */
const MOST_CHARACTERS = 500;

/** Prints what the command makes of its arguments, all of it, also into a pipe. */
export async function runCommand(command: (args: string[]) => string | Promise<string>): Promise<void> {
  // Whoever reads it may have read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    // The exit code is only set: a write into a pipe ends after this line, and the process waits for it.
    process.stdout.write(await command(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(oneLine(error.message));
    process.exitCode = 2;
  }
}

type Options = Record<string, { type: 'string' }>;

/** The one file that a command is given, and its options. */
export function fileAndOptions<Given extends Options>(
  args: string[],
  options: Given,
  usage: string,
): { file: string; values: { [Name in keyof Given]?: string } } {
  const config = { args, options, allowPositionals: true } satisfies ParseArgsConfig;
  const { positionals, values } = orBadInput(
    () => parseArgs(config),
    (why) => `${why} (${usage})`,
  );
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new BadInput(usage);
  return { file, values: values as { [Name in keyof Given]?: string } };
}

/** The content of a file, which is named from where the command was typed. */
export function contentOf(file: string): Buffer {
  return orBadInput(
    () => readFileSync(pathOf(file)),
    (why) => `Cannot read ${file}: ${why}`,
  );
}

export function pathOf(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** ISO 8601 with its zone: without one it would be another instant on every machine; and of a day that exists. */
export function instantIn(text: string): Instant {
  const [, wall, seconds = ':00', fraction = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const printed = `${wall}${seconds}.${fraction.slice(1).padEnd(3, '0')}Z`;
  const inUtc = Date.parse(printed);
  const at = Date.parse(text);
  if (Number.isNaN(inUtc) || new Date(inUtc).toISOString() !== printed || Number.isNaN(at))
    throw new BadInput(`Not an instant like 2026-03-10T18:30:00.000Z: ${text}`);
  return at;
}

function orBadInput<Result>(work: () => Result, message: (why: string) => string): Result {
  try {
    return work();
  } catch (error) {
    const { code, message: text } = error as NodeJS.ErrnoException;
    throw new BadInput(message(code && /^E[A-Z]+$/.test(code) ? code : (text.split('\n')[0] ?? '')));
  }
}

function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').slice(0, MOST_CHARACTERS);
}
