/** `npm run zip`: both store packages and the source package for Firefox review, in `.output/`. */
import { runInTurn } from './running/process.ts';

await runInTurn(['wxt', 'zip'], ['wxt', 'zip', '-b', 'firefox']);
