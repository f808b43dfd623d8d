import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../running/until.ts';

/** Waits until the browser has saved a whole file whose name fits; resolves to its path. */
export function savedFile(folder: string, fits: RegExp, withinMs?: number): Promise<string> {
  const found = async () => {
    const names = readdirSync(folder);
    const name = names.find((each) => fits.test(each));
    // Firefox reserves the name with an empty file while it writes beside it.
    const isWhole =
      name !== undefined && !names.includes(`${name}.part`) && statSync(join(folder, name)).size > 0;
    return isWhole && join(folder, name);
  };
  return until(`a saved file ${fits}`, found, withinMs);
}
