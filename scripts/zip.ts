/** `npm run zip`: both store packages and the source package for Firefox review, in `.output/`. */
import { runInTurn } from './process.ts';

await runInTurn(['wxt', 'zip'], ['wxt', 'zip', '-b', 'firefox']);
