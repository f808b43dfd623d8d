import type { DeskTexts } from '../../lib/text/desk-texts.ts';
import { ProgressLine } from './progress-line.tsx';

/** Work that goes on beside the page. */
export interface Working {
  /** 0 to 1; absent where nobody can say how far it is. */
  share?: number | undefined;
  onStop(): void;
}

/** Nothing while nothing is worked at. */
export function WorkingLine({ working, texts }: { working: Working | undefined; texts: DeskTexts }) {
  if (!working) return null;
  return <ProgressLine {...working} what={texts.desk('working')} stop={texts.desk('data.cancel')} />;
}
