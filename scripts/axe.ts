/** `npm run axe [-- popup|dashboard [plain|forced|large|long]]`: axe and layout over every view of the gallery. */
import { ensureBrowsers } from './browsers/open-browser.ts';
import { runTool } from './running/process.ts';

ensureBrowsers(['chrome']);
process.exit(await runTool('node', ['tests/gallery/audit.ts', ...process.argv.slice(2)]));
