/** Tells when a page has come to rest: watches for changes, and only notes that there were any. */
import { type Finding, lookTurns } from './look-turns.ts';
import { pageRest } from './page-rest.ts';

export interface SettledPage {
  /** Looks again after that many milliseconds, although nothing changed. */
  lookAgain(afterMs: number): void;
}

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'aria-hidden', 'aria-busy'],
};
/** What a person does before a page shows something else. */
const ACTS = ['click', 'keydown', 'popstate', 'pageshow'] as const;

export interface SettledPageActions {
  /**
   * Reads the page: done after a change, but rarely where the changes say nothing new. `hasStirred` tells whether
   * the page changed since the look began.
   */
  look(hasStirred: () => boolean): Promise<Finding>;
  /** Costs next to nothing: done each time the page comes to rest. */
  onRest(): void;
}

/** Acts whenever the page has settled after a change, until the signal is aborted. */
export function onSettledPage(
  window: Window,
  signal: AbortSignal,
  { look, onRest }: SettledPageActions,
): SettledPage {
  const { document } = window;
  let address = document.location.href;
  let changes = 0;
  const rest = pageRest(window, signal, () => {
    onRest();
    turns.lookInTurn();
  });
  const turns = lookTurns(window, signal, {
    isStirring: rest.isStirring,
    look() {
      const before = changes;
      return look(() => changes !== before);
    },
  });

  const noteChange = () => {
    changes++;
    if (document.location.href !== address) {
      address = document.location.href;
      turns.expectNews();
    }
    rest.stir();
  };
  const expectNews = () => {
    turns.expectNews();
    noteChange();
  };

  const observer = new MutationObserver(noteChange);
  observer.observe(document.documentElement, WATCHED);
  signal.addEventListener('abort', () => observer.disconnect());
  for (const act of ACTS) window.addEventListener(act, expectNews, { signal, capture: true, passive: true });
  window.addEventListener('scroll', turns.expectRows, { signal, capture: true, passive: true });
  expectNews();
  return {
    lookAgain(afterMs) {
      setTimeout(() => signal.aborted || expectNews(), afterMs);
    },
  };
}
