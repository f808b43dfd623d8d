/** How the page is to behave, told by the address' hash, so that a person can switch it by hand: `#lang=en&state=challenge`. */
import type { Language } from './words/words.ts';

export type PageState = 'normal' | 'signed-out' | 'challenge' | 'strange' | 'loading';

/** How the list of orders is drawn: as evidence has it, or as libraries do that keep columns in sight or use rows again. */
export type ListKind = 'grouped' | 'locked' | 'virtual' | 'reused';

export interface Session {
  language: Language;
  state: PageState;
  list: ListKind;
  /** Names the release of the page: its class names change with it. */
  release: string;
  /** Whether the pop-up of a first visit shows. */
  popUp: boolean;
}

const STATES: readonly PageState[] = ['normal', 'signed-out', 'challenge', 'strange', 'loading'];
const LISTS: readonly ListKind[] = ['grouped', 'locked', 'virtual', 'reused'];

export function sessionFrom(hash: string): Session {
  const wanted = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    language: wanted.get('lang') === 'en' ? 'en' : 'zh',
    state: STATES.find((state) => state === wanted.get('state')) ?? 'normal',
    list: LISTS.find((list) => list === wanted.get('list')) ?? 'grouped',
    release: wanted.get('release') ?? 'r1',
    popUp: wanted.get('popup') === 'on',
  };
}
