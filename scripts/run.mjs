// Every npm script comes through here: install what is missing, then run the task with the pinned Node.
// Plain JavaScript that any Node from 18 runs, since it is what fetches the pinned one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');
const stamp = join(modules, '.activity-guard-lock');

const [task, ...args] = process.argv.slice(2);
if (!task || !existsSync(join(root, 'scripts', `${task}.ts`))) {
  console.error(`No such task: ${task ?? '(none)'}`);
  process.exit(2);
}

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('Installing dependencies (once) …');
  // stdout belongs to the task: a command's output must be its own.
  run(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    ['ignore', 2, 2],
  );
  writeFileSync(stamp, lock);
}
if (!existsSync(join(root, '.wxt', 'tsconfig.json')))
  run(pinnedNode(), [join(modules, 'wxt', 'bin', 'wxt.mjs'), 'prepare'], ['ignore', 2, 2]);

run(
  pinnedNode(),
  ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${task}.ts`), ...args],
  'inherit',
);

function pinnedNode() {
  const pinned = join(bin, 'node');
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`Node 22.18 or newer is needed on this platform (this is ${process.versions.node}).`);
  process.exit(1);
}

function run(command, args, stdio) {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  const result = spawnSync(command, args, {
    cwd: task === 'read-page' || task === 'assess' ? process.cwd() : root,
    stdio,
    env,
  });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}
