import { Button, Table } from '@alifd/next';
import type { Assessment } from '../../server/monitor.ts';
import { useAnswer } from '../ask.ts';
import { NextHeading } from '../parts/next-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { Statistic } from '../parts/statistic.tsx';
import { usePlace } from '../place.ts';
import { printAmount, printMinute, printPercent, printRemaining } from '../print.ts';
import { useScene } from '../scene.tsx';

type Violation = Assessment['violations'][number];

export function AssessmentPage() {
  const { words, styled } = useScene();
  const { query } = usePlace();
  const answer = useAnswer<Assessment>(`assessment?channelId=${query.get('channelId') ?? ''}`);
  const section = styled('detail', 'section');
  return (
    <>
      <NextHeading names={[words.groups.shop, words.menu.assessment]} />
      {answer ? (
        <>
          <section className={section}>
            <h3>{words.dsr}</h3>
            <p>{`${words.countedOn}：${answer.day}`}</p>
            <Statistic title={words.ratings.described} value={answer.ratings.described} />
            <Statistic title={words.ratings.service} value={answer.ratings.service} />
            <Statistic title={words.ratings.logistics} value={answer.ratings.logistics} />
          </section>
          <section className={section}>
            <h3>{words.indicatorHeading}</h3>
            <Statistic
              title={words.indicators.lateShipment}
              value={printPercent(answer.today.lateShipment)}
            />
            <Statistic
              title={words.indicators.cancellation}
              value={printPercent(answer.today.cancellation)}
            />
          </section>
          <h3>{words.brokenPromises}</h3>
          <ViolationTable violations={answer.violations} />
        </>
      ) : (
        <RowsSkeleton />
      )}
    </>
  );
}

function ViolationTable({ violations }: { violations: Violation[] }) {
  const { words, language } = useScene();
  const cell =
    (render: (row: Violation) => React.ReactNode) => (_value: unknown, _index: number, row: Violation) =>
      render(row);
  return (
    <Table dataSource={violations} hasBorder={false}>
      <Table.Column title={words.orderFacts} cell={cell(({ order }) => <ViolatedOrder order={order} />)} />
      <Table.Column title={words.quantity} cell={cell(({ order }) => `x${order.lines[0]?.quantity ?? 1}`)} />
      <Table.Column
        title={words.amount}
        cell={cell(({ order }) => `CNY ${printAmount((order.lines[0]?.unitPrice ?? 0) * 7)}`)}
      />
      <Table.Column
        title={words.violationReason}
        cell={cell(({ reason, remainingMs }) => (
          <>
            <span>{words.violationReasons[reason]}</span>
            <div>
              <span>{words.timeLeft}</span> <span>{printRemaining(remainingMs, 0, language)}</span>
            </div>
          </>
        ))}
      />
      <Table.Column title={words.buyer} cell={cell(({ order }) => order.buyer.name)} />
      <Table.Column title={words.action} cell={() => <Button size="small">{words.appeal}</Button>} />
    </Table>
  );
}

function ViolatedOrder({ order }: { order: Violation['order'] }) {
  const { words, language } = useScene();
  const [line] = order.lines;
  return (
    <>
      <div>
        <p>{words.orderId}：</p>
        <span>{order.orderId}</span>
      </div>
      <div>
        <p>{words.created}：</p>
        <span>{printMinute(order.createdAt, language)}</span>
      </div>
      <div title={line?.product.title}>{line?.product.title}</div>
      <span>{`SKU ID:${line?.product.skuId}`}</span>
    </>
  );
}
