/** What the browser lost, of the database or of `storage.local`, put back from the other as far as that has it. */
import { type RulesAndPublished, rulesAndPublished } from '../judging/rules-now.ts';
import { growsOutOf, NOTHING_RECORDED } from '../store/revision.ts';
import { putChoicesBack } from './choices-copy.ts';
import { putTypedBack } from './typed-copy.ts';

export interface Mended extends RulesAndPublished {
  /** The facts that the published cards follow from are gone. */
  isLost: boolean;
  /** What was read or judged before is not how it is now. */
  isChanged: boolean;
}

/**
 * `revision`: of the facts before anything new was recorded. What was published tells of a database that vanished, and
 * where nothing ever was it is `storage.local` that did. Call under the write lock.
 */
export async function mendLosses(known: RulesAndPublished, revision: number): Promise<Mended> {
  const { premises } = known.published;
  if (premises === undefined) {
    const isChanged = revision !== NOTHING_RECORDED && (await putChoicesBack());
    return { ...(isChanged ? await rulesAndPublished() : known), isLost: false, isChanged };
  }
  const isLost = !growsOutOf(revision, premises.factsRevision);
  if (isLost) await putTypedBack();
  return { ...known, isLost, isChanged: isLost };
}
