/** `npm run lint`: types, style and unused code, without the tests. */
import { runInTurn } from './running/process.ts';

await runInTurn(['tsc', '--noEmit'], ['biome', 'check'], ['knip']);
