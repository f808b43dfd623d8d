import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Runs a tool of `node_modules/.bin`, or `node` itself, with the Node of this process; its output goes to our own. Resolves to its exit code. */
export function runTool(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const program = name === 'node' ? process.execPath : join(ROOT, 'node_modules', '.bin', name);
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs the tools one after another and ends the process with the first failure. */
export async function runInTurn(...steps: readonly (readonly [string, ...string[]])[]): Promise<void> {
  for (const [name, ...args] of steps) {
    const code = await runTool(name, args);
    if (code !== 0) process.exit(code);
  }
}
