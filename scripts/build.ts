/** `npm run build`: the extension for both browsers, in `.output/`. */
import { runInTurn } from './running/process.ts';

await runInTurn(['wxt', 'build'], ['wxt', 'build', '-b', 'firefox']);
