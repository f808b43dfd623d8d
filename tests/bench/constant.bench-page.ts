/** A fresh page that asks nobody. */
import { answered } from './fresh-page.ts';

answered();
