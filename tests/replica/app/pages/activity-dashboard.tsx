import { Table } from '@alifd/next';
import type { DayFigures } from '../../server/monitor.ts';
import { useAnswer } from '../ask.ts';
import { NextHeading } from '../parts/next-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { usePlace } from '../place.ts';
import { printPercent } from '../print.ts';
import { useScene } from '../scene.tsx';

/** The platform's own figures, day by day. */
export function ActivityDashboardPage() {
  const { words } = useScene();
  const { query } = usePlace();
  const days = useAnswer<DayFigures[]>(`figures?channelId=${query.get('channelId') ?? ''}`);
  const cell = (render: (day: DayFigures) => string) => (_value: unknown, _index: number, day: DayFigures) =>
    render(day);
  return (
    <>
      <NextHeading names={[words.groups.marketing, words.menu.dashboard]} />
      {days ? (
        <Table dataSource={days} primaryKey="day" hasBorder={false}>
          <Table.Column title={words.countedOn} dataIndex="day" />
          <Table.Column
            title={words.indicators.cancellation}
            cell={cell(({ cancellation }) => printPercent(cancellation))}
          />
          <Table.Column
            title={words.indicators.lateShipment}
            cell={cell(({ lateShipment }) => printPercent(lateShipment))}
          />
          <Table.Column
            title={words.indicators.logisticsAnomaly}
            cell={cell(({ logisticsAnomaly }) => printPercent(logisticsAnomaly))}
          />
          <Table.Column
            title={words.indicators.negativeReview}
            cell={cell(({ negativeReview }) => printPercent(negativeReview))}
          />
          <Table.Column title={words.paidOrders} dataIndex="paidOrders" />
        </Table>
      ) : (
        <RowsSkeleton />
      )}
    </>
  );
}
