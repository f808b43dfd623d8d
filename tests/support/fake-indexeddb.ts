/** An IndexedDB in memory, given to dexie whether or not dexie was loaded first. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';

Dexie.dependencies.indexedDB = globalThis.indexedDB;
Dexie.dependencies.IDBKeyRange = globalThis.IDBKeyRange;
