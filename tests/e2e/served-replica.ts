import { inject } from 'vitest';
import type { PageFile } from '../replica/server/page.ts';
import { type Replica, startReplica } from '../replica/server/replica.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The replica's page, bundled once for all files. */
    replicaPage: [address: string, file: PageFile][];
  }
}

export const SEED = 2;

/** A replica for the tests of a file, as of now. */
export function serveReplica(): Promise<Replica> {
  return startReplica({ seed: SEED, now: Date.now(), page: new Map(inject('replicaPage')) });
}
