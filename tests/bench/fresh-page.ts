/** A page made for one answer, in a frame: the bench measures from its beginning, the page from its first script. */

/** Tells the bench that the answer is there. */
export function answered(): void {
  const { begun = Number.NaN } = globalThis as { begun?: number };
  parent.postMessage({ took: performance.now() - begun }, '*');
}

/** The page's first script: the clock starts before its own script is loaded. */
export const BEGIN = 'globalThis.begun = performance.now();';

export const FRESH_PAGES = ['glance', 'empty', 'constant'] as const;
export type FreshPage = (typeof FRESH_PAGES)[number];

export interface Answered {
  /** From the frame's creation to its answer, in milliseconds. */
  page: number;
  /** From the page's first script to its answer. */
  answer: number;
}

/** In a page of the bench: makes the page, waits for its answer, and takes it away again. */
export function openFresh(page: FreshPage): Promise<Answered> {
  const frame = document.createElement('iframe');
  const begun = performance.now();
  frame.src = `${page}.html`;
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`${page} did not answer`)), 20_000);
    const listener = ({ source, data }: MessageEvent<{ took: number }>) => {
      if (source !== frame.contentWindow) return;
      clearTimeout(patience);
      removeEventListener('message', listener);
      resolve({ page: performance.now() - begun, answer: data.took });
      frame.remove();
    };
    addEventListener('message', listener);
    document.body.append(frame);
  });
}
