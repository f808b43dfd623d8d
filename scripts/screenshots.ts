/** `npm run screenshots [-- popup|dashboard]`: every view in two languages and two themes, in `screenshots-output/`. */
import { ensureBrowsers } from './browsers/open-browser.ts';
import { runTool } from './running/process.ts';

ensureBrowsers(['chrome']);
process.exit(
  await runTool('node', ['tests/gallery/shoot.ts', 'screenshots-output', ...process.argv.slice(2)]),
);
