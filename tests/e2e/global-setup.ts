import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../../scripts/running/process.ts';
import { bundlePage } from '../replica/server/page.ts';

/** The tests prove what was built: they never build the extension themselves, or they could prove something else. */
export default async function setup({ name, provide }: TestProject): Promise<void> {
  const build = join(ROOT, '.output', `${name}-mv3`, 'manifest.json');
  if (!existsSync(build)) throw new Error(`${build} is missing: run npm run build first.`);
  provide('replicaPage', [...(await bundlePage())]);
}
