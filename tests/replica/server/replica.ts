import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { MAIN_CHANNEL, SECOND_CHANNEL } from '../model/channels.ts';
import { makeStore } from '../model/make-store.ts';
import { randomFrom } from '../model/random.ts';
import type { Store } from '../model/store.ts';
import { answerOf } from './answer.ts';
import { makeCertificate } from './certificate.ts';
import { bundlePage, type PageFile } from './page.ts';

export const REPLICA_HOSTS = ['csp.aliexpress.com', 'gsp.aliexpress.com'] as const;

/** A page may load from its own host and nothing else: what a strict Seller Center would say. */
const PAGE_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'none'",
].join('; ');

/** One request as the server saw it. */
export interface Visit {
  host: string;
  url: string;
  origin?: string;
  referer?: string;
}

export interface Replica {
  port: number;
  /** The store the demo is about. */
  store: Store;
  /** The store of that channel, undefined when the replica knows none. */
  storeOf(channelId: string): Store | undefined;
  /** Every request so far, oldest first. */
  visits: Visit[];
  close(): Promise<void>;
}

export interface ReplicaOptions {
  seed: number;
  now: number;
  /** As it was bundled before; by default it is bundled now, which takes a second or more. */
  page?: Map<string, PageFile>;
}

/**
 * Serves the replica Seller Center on 127.0.0.1. A browser reaches it under the real host names, which its launcher
 * maps to this port. The store is made from the seed as of `now` and does not age while the server runs.
 */
export async function startReplica({ seed, now, page }: ReplicaOptions): Promise<Replica> {
  const files = page ?? (await bundlePage());
  const stores = new Map<string, Store>();
  for (const [place, channelId] of [MAIN_CHANNEL, SECOND_CHANNEL].entries()) {
    stores.set(channelId, { ...makeStore(seed + place, now), channelId });
  }
  const store = stores.get(MAIN_CHANNEL);
  if (!store) throw new Error('The replica has no store.');
  const storeOf = (channelId: string) => stores.get(channelId);
  const visits: Visit[] = [];
  const delay = randomFrom(seed);
  const server = createServer(makeCertificate(REPLICA_HOSTS), (request, response) => {
    visits.push(visitOf(request));
    const answering = request.url?.startsWith('/replica/')
      ? wait(delay.between(40, 160)).then(() => answerAsked(request, response, storeOf))
      : Promise.resolve(sendPage(request, response, files));
    answering.catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    store,
    storeOf,
    visits,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function visitOf({ headers, url = '' }: IncomingMessage): Visit {
  return { host: headers.host ?? '', url, origin: headers.origin, referer: headers.referer };
}

function answerAsked(request: IncomingMessage, response: ServerResponse, storeOf: Replica['storeOf']): void {
  const address = new URL(request.url ?? '/', 'https://csp.aliexpress.com');
  const answer = answerOf(address, storeOf, Date.now());
  if (!answer) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': answer.type, 'cache-control': 'no-store' }).end(answer.body);
}

/** Any address that is no file is a route of the single-page app. */
function sendPage(request: IncomingMessage, response: ServerResponse, files: Map<string, PageFile>): void {
  const path = new URL(request.url ?? '/', 'https://csp.aliexpress.com').pathname;
  if (path.includes('_____tmd_____')) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>请拖动滑块完成验证</p>');
    return;
  }
  const file = files.get(path) ?? files.get('/index.html');
  if (!file) throw new Error('The replica has no page.');
  const headers = { 'content-type': file.type, 'content-security-policy': PAGE_POLICY };
  response.writeHead(200, headers).end(file.body);
}
