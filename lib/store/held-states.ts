/**
 * States as this context's last commit left them on disk: what the page before wrote, the next need not read. They
 * are of one revision of the facts, seen over one connection; of another they are worthless.
 */
import type { Tables } from './tables.ts';

export interface HeldStates {
  /** Of the facts that the states follow from. */
  revision: number;
  byStore: ReadonlyMap<string, unknown>;
}

const held = new WeakMap<IDBDatabase, HeldStates>();

/** Takes them out: a state is brought up in place, and what became of it holds only if that is committed. */
export function takeHeld(tables: Tables): HeldStates | undefined {
  const { connection } = tables;
  const states = held.get(connection);
  held.delete(connection);
  return states;
}

/** Call when the states are committed. */
export function hold(connection: IDBDatabase, states: HeldStates): void {
  held.set(connection, states);
}

/** A state was put in the place of the one that is held. */
export function letGo(tables: Tables): void {
  held.delete(tables.connection);
}
