import { describe, expect, it } from 'vitest';
import type { CaptureState } from '../../lib/capture/capture.ts';
import { loadTexts } from '../../lib/text/load-texts.ts';
import { overlayWords } from '../../lib/text/overlay-words.ts';
import { noticeOf } from './overlay-notice.ts';

const words = overlayWords(undefined, 0, await loadTexts('en'));
const read: CaptureState = {
  page: 'order-list',
  state: 'read',
  isOrphaned: false,
  marks: [],
  waiting: 0,
  dropped: 0,
};

describe('the notice on a page', () => {
  it.each<[string, Partial<CaptureState>, RegExp | undefined]>([
    ['is none while all is recorded', {}, undefined],
    ['is none while a reading waits its turn', { waiting: 1 }, undefined],
    ['says what waits too long', { waiting: 2, isStuck: true }, /Not saved yet: 2 readings/],
    ['says what was refused', { refusal: 'malformed' }, /could not be recorded/],
    ['says that readings were given up', { dropped: 1 }, /could not be recorded/],
    ['says that the page names no store', { refusal: 'no-store' }, /names no store/],
    [
      'asks for a reload where the extension is gone',
      { isOrphaned: true, waiting: 1, isStuck: true },
      /Reload this page/,
    ],
  ])('%s', (_, parts, notice) => {
    const said = noticeOf({ ...read, ...parts }, words);
    if (notice) expect(said).toMatch(notice);
    else expect(said).toBeUndefined();
  });
});
