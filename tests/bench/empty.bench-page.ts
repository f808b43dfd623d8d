/** A fresh page that opens an empty database and asks it for a row. */
import Dexie from 'dexie';
import { answered } from './fresh-page.ts';

const empty = new Dexie('bench-empty');
empty.version(1).stores({ rows: '' });
void empty.table('rows').get(1).then(answered);
