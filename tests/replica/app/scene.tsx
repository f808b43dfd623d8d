/** What every part of the page needs to know, without handing it down through each. */
import { createContext, type ReactNode, useContext } from 'react';
import { hashed } from './print.ts';
import type { Session } from './session.ts';
import { type Language, WORDS, type Words } from './words/words.ts';

export interface Scene {
  session: Session;
  language: Language;
  words: Words;
  /** A class of a CSS module of this release. */
  styled(block: string, element: string): string;
}

const Current = createContext<Scene | undefined>(undefined);

export function SceneProvider({ session, children }: { session: Session; children: ReactNode }) {
  const { language, release } = session;
  const scene: Scene = {
    session,
    language,
    words: WORDS[language],
    styled: (block, element) => hashed(release, block, element),
  };
  return <Current.Provider value={scene}>{children}</Current.Provider>;
}

export function useScene(): Scene {
  const scene = useContext(Current);
  if (!scene) throw new Error('No scene around this part of the page.');
  return scene;
}
