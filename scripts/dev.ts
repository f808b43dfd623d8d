/** `npm run dev [-- -b firefox]`: builds on every change; load `.output/chrome-mv3-dev` in your browser. */
import { runTool } from './running/process.ts';

process.exit(await runTool('wxt', process.argv.slice(2)));
