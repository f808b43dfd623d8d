/** Screenshots of the gallery: `node tests/gallery/shoot.ts <out dir> [popup|dashboard]`. */
import { mkdir } from 'node:fs/promises';
import { visitGallery } from './visit.ts';

const [out = 'tests/gallery/output', face] = process.argv.slice(2);
await mkdir(out, { recursive: true });
await visitGallery(
  async (page, { name, face: shown, width }) => {
    await page.screenshot({ path: `${out}/${name}.png`, fullPage: shown === 'dashboard' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) console.log(`${name}: ${wide} px wide`);
  },
  { face, languages: ['zh-CN', 'en'] },
);
