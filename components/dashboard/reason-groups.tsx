import type { Explanation } from '../../lib/domain/explanation.ts';
import { IdGroup } from './id-group.tsx';
import type { IndicatorViewProps } from './indicator-view.tsx';

/** Every order of the window and why it counts as it does, or why not. */
export function ReasonGroups(props: IndicatorViewProps & { explanation: Explanation }) {
  const { explanation, texts, acts } = props;
  const defects = explanation.counted.filter(({ isDefect }) => isDefect);
  const good = explanation.counted.filter(({ isDefect }) => !isDefect);
  const groups = (entries: readonly { id: string; why: keyof typeof NAMES }[]) =>
    [...groupedByReason(entries)].map(([why, ids]) => (
      <IdGroup key={why} name={texts.desk(NAMES[why])} ids={ids} texts={texts} acts={acts} />
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

const NAMES = {
  cancelled: 'reason.cancelled',
  cancelledUndated: 'reason.cancelledUndated',
  kept: 'reason.kept',
  late: 'reason.late',
  onTime: 'reason.onTime',
  silent: 'reason.silent',
  stalled: 'reason.stalled',
  delivered: 'reason.delivered',
  cancelledOnItsWay: 'reason.cancelledOnItsWay',
  moving: 'reason.moving',
  negative: 'reason.negative',
  fewStars: 'reason.fewStars',
  notNegative: 'reason.notNegative',
  unpaid: 'reason.unpaid',
  withoutCreation: 'reason.withoutCreation',
  outsideWindow: 'reason.outsideWindow',
  open: 'reason.open',
  cancelledInTime: 'reason.cancelledInTime',
  withoutValidShipment: 'reason.withoutValidShipment',
  unplaced: 'reason.unplaced',
  trackUnseen: 'reason.trackUnseen',
} as const;

function groupedByReason<Why extends string>(
  entries: readonly { id: string; why: Why }[],
): Map<Why, string[]> {
  const groups = new Map<Why, string[]>();
  for (const { id, why } of entries) groups.set(why, [...(groups.get(why) ?? []), id]);
  return groups;
}
