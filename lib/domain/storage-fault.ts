/** What is wrong with the browser's storage. */
export type StorageFault = 'newer-database' | 'storage-full' | 'storage-unavailable';
