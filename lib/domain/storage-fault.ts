/** What is wrong with the browser's storage. */
export type StorageFault = 'newer-database' | 'storage-blocked' | 'storage-full' | 'storage-unavailable';
