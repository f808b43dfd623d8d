import { countIn, type ReasonedExplanation, type ReasonGroup } from '../../../lib/domain/explanation.ts';
import { reasonName } from '../../../lib/text/explained.ts';
import type { IndicatorViewProps } from '../view-props.ts';
import { IdGroup } from './id-group.tsx';

/** Every order of the window and why it counts as it does, or why not. */
export function ReasonGroups(props: IndicatorViewProps & { explanation: ReasonedExplanation }) {
  const { explanation, texts, acts } = props;
  const { defects, good, notCounted } = explanation;
  const named = (groups: readonly ReasonGroup[]) =>
    groups.map(({ why, ids }) => (
      <IdGroup key={why} name={reasonName(why, texts)} ids={ids} texts={texts} acts={acts} />
    ));
  return (
    <>
      <h4>{texts.desk('explain.defects', { count: countIn(defects) })}</h4>
      {named(defects)}
      <h4>{texts.desk('explain.good', { count: countIn(good) })}</h4>
      {named(good)}
      <h4>{texts.desk('explain.notCounted', { count: countIn(notCounted) })}</h4>
      {named(notCounted)}
    </>
  );
}
