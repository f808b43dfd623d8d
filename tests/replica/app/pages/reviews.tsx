import { Button, Rate, Table, Tabs } from 'antd';
import { useState } from 'react';
import type { Review } from '../../model/store.ts';
import type { Paged } from '../../server/monitor.ts';
import { useAnswer } from '../ask.ts';
import { AitHeading } from '../parts/ait-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { usePlace } from '../place.ts';
import { mask, printMinute } from '../print.ts';
import { useScene } from '../scene.tsx';

const SIZE = 10;

export function ReviewsPage() {
  const { words, styled } = useScene();
  const { query } = usePlace();
  const [page, setPage] = useState(1);
  const answer = useAnswer<Paged<Review>>(
    `reviews?channelId=${query.get('channelId') ?? ''}&page=${page}&size=${SIZE}`,
  );
  return (
    <>
      <AitHeading names={[words.groups.trade, words.menu.reviews]} />
      <Tabs
        items={[
          { key: 'all', label: words.reviewTabs.all },
          { key: 'toAnswer', label: `${words.reviewTabs.toAnswer}(4)` },
          { key: 'bad', label: `${words.reviewTabs.bad}(3)` },
        ]}
      />
      <div className={styled('board', 'board')}>
        {[
          [words.praise, '96.4%'],
          [words.averageStars, '4.7'],
        ].map(([title, figure]) => (
          <div key={title} className={styled('board', 'boardItem')}>
            <div className={styled('board', 'boardItemTitle')}>{title}</div>
            <div className={styled('board', 'boardItemNum')}>{figure}</div>
          </div>
        ))}
      </div>
      {answer ? <ReviewTable key={page} answer={answer} page={page} onPage={setPage} /> : <RowsSkeleton />}
    </>
  );
}

function ReviewTable({
  answer,
  page,
  onPage,
}: {
  answer: Paged<Review>;
  page: number;
  onPage(page: number): void;
}) {
  const { words, language, styled } = useScene();
  const colon = language === 'zh' ? '：' : ': ';
  return (
    <Table
      rowKey="reviewId"
      dataSource={answer.rows}
      pagination={{
        current: page,
        pageSize: SIZE,
        total: answer.total,
        showTotal: (total) => words.total(total),
        onChange: onPage,
      }}
      columns={[
        { title: words.review.id, dataIndex: 'reviewId' },
        { title: words.orderId, render: (_, { order }) => order.orderId },
        {
          title: words.product,
          render: (_, { product }) => (
            <div className={styled('item', 'cell')}>
              <div>
                <a href={`https://www.aliexpress.com/item/${product.productId}.html`}>{product.title}</a>
                <div>{`${language === 'zh' ? '商品ID' : 'Product ID'}${colon}${product.productId}`}</div>
                <div>{`SKU ID${colon}${product.skuId}`}</div>
              </div>
            </div>
          ),
        },
        { title: words.review.stars, render: (_, { stars }) => <Rate disabled value={stars} /> },
        { title: words.review.text, dataIndex: 'text' },
        { title: words.review.at, render: (_, { createdAt }) => printMinute(createdAt, language) },
        { title: words.buyer, render: (_, { order }) => `${mask(order.buyer.name)} ${order.buyer.country}` },
        { title: words.review.reply, render: (_, { isAnswered }) => (isAnswered ? words.thanks : '-') },
        {
          title: words.action,
          render: () => (
            <Button type="link" size="small">
              {words.review.answer}
            </Button>
          ),
        },
      ]}
    />
  );
}
