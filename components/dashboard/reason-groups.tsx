import type { Explanation } from '../../lib/domain/explanation.ts';
import { reasonGroups } from '../../lib/text/explained.ts';
import { IdGroup } from './id-group.tsx';
import type { IndicatorViewProps } from './view-props.ts';

/** Every order of the window and why it counts as it does, or why not. */
export function ReasonGroups(props: IndicatorViewProps & { explanation: Explanation }) {
  const { explanation, texts, acts } = props;
  const defects = explanation.counted.filter(({ isDefect }) => isDefect);
  const good = explanation.counted.filter(({ isDefect }) => !isDefect);
  const groups = (entries: Parameters<typeof reasonGroups>[0]) =>
    reasonGroups(entries, texts).map(({ name, ids }) => (
      <IdGroup key={name} name={name} ids={ids} texts={texts} acts={acts} />
    ));
  return (
    <>
      <h4>{texts.desk('explain.defects', { count: defects.length })}</h4>
      {groups(defects)}
      <h4>{texts.desk('explain.good', { count: good.length })}</h4>
      {groups(good)}
      <h4>{texts.desk('explain.notCounted', { count: explanation.notCounted.length })}</h4>
      {groups(explanation.notCounted)}
    </>
  );
}
