import { Button, Pagination } from '@alifd/next';
import { useState } from 'react';
import type { OrderPage, OrderQuery } from '../../server/answers.ts';
import { useAnswer } from '../ask.ts';
import { OrderBoard } from '../orders/order-board.tsx';
import { OrderFilter } from '../orders/order-filter.tsx';
import { OrderRows } from '../orders/order-rows.tsx';
import { OrderTable } from '../orders/order-table.tsx';
import { OrderTabs } from '../orders/order-tabs.tsx';
import { PromotionPopUp } from '../orders/promotion-pop-up.tsx';
import { NextHeading } from '../parts/next-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { usePlace } from '../place.ts';
import { useScene } from '../scene.tsx';

const FIRST: OrderQuery = { tab: 'all', page: 1, size: 20, orderIds: [] };

export function OrderListPage() {
  const { words, session } = useScene();
  const channelId = usePlace().query.get('channelId') ?? '';
  const [query, setQuery] = useState(FIRST);
  const asked = useAnswer<OrderPage>(
    `orders?${new URLSearchParams({ channelId, query: JSON.stringify(query) })}`,
  );
  const answer = session.state === 'loading' ? undefined : asked;
  return (
    <>
      <NextHeading names={[words.groups.trade, words.menu.orders]} />
      <OrderBoard counts={answer?.counts} />
      <OrderTabs
        tab={query.tab}
        counts={answer?.counts}
        onChange={(tab) => setQuery({ ...query, tab, page: 1 })}
      />
      <OrderFilter
        onSearch={(filter) => setQuery({ ...FIRST, tab: query.tab, size: query.size, ...filter })}
      />
      <div className="chc-pro-table-toolbar-start">
        <Button size="small">{words.exportOrders}</Button>
        <Button size="small">{words.shipInBulk}</Button>
      </div>
      {answer ? (
        <>
          {session.list === 'grouped' ? (
            <OrderTable key={JSON.stringify(query)} orders={answer.rows} />
          ) : (
            <OrderRows list={session.list} orders={answer.rows} />
          )}
          <Pagination
            current={query.page}
            pageSize={query.size}
            total={answer.total}
            totalRender={(total) => words.total(total)}
            pageSizeSelector="dropdown"
            pageSizeList={[10, 20, 50, 100]}
            onChange={(page) => setQuery({ ...query, page })}
            onPageSizeChange={(size) => setQuery({ ...query, size, page: 1 })}
          />
        </>
      ) : (
        <RowsSkeleton />
      )}
      {session.popUp && <PromotionPopUp />}
    </>
  );
}
