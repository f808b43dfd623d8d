import { Button, Form, Input, Table, Tabs } from 'antd';
import type { Product } from '../../model/store.ts';
import type { Paged } from '../../server/monitor.ts';
import { useAnswer } from '../ask.ts';
import { AitHeading } from '../parts/ait-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { usePlace } from '../place.ts';
import { printAmount, printPercent } from '../print.ts';
import { useScene } from '../scene.tsx';

const SIZE = 20;

export function ProductListPage() {
  const { words } = useScene();
  const { query } = usePlace();
  const answer = useAnswer<Paged<Product>>(`products?channelId=${query.get('channelId') ?? ''}&size=${SIZE}`);
  return (
    <>
      <AitHeading names={[words.groups.goods, words.menu.products]} />
      <Tabs
        items={[
          {
            key: 'onSale',
            label: answer ? `${words.goodsTabs.onSale}(${answer.total})` : words.goodsTabs.onSale,
          },
          { key: 'drafts', label: `${words.goodsTabs.drafts}(3)` },
          { key: 'off', label: `${words.goodsTabs.off}(20)` },
        ]}
      />
      <Form layout="inline">
        <Form.Item label="ID">
          <Input placeholder={words.productHint} />
        </Form.Item>
        <Button type="primary">{words.query}</Button>
        <Button>{words.reset}</Button>
      </Form>
      {answer ? <GoodsTable answer={answer} /> : <RowsSkeleton />}
    </>
  );
}

function GoodsTable({ answer }: { answer: Paged<Product> }) {
  const { words, styled } = useScene();
  return (
    <Table
      rowKey="productId"
      dataSource={answer.rows}
      pagination={{ pageSize: SIZE, total: answer.total, showTotal: (total) => words.total(total) }}
      columns={[
        {
          title: words.product,
          render: (_, product) => (
            <div className={styled('item', 'cell')}>
              <img src={`/replica/picture/${product.hue}.svg`} alt="" />
              <div>
                <span>{product.title}</span>
                <span>{`ID: ${product.productId}`}</span>
                <div>{words.skus(1)}</div>
                <div className={styled('goods', 'group')}>GLOBAL / Home Storage / 2026 new</div>
              </div>
            </div>
          ),
        },
        { title: words.price, render: (_, { price }) => `USD ${printAmount(price)}` },
        { title: words.stock, dataIndex: 'stock' },
        { title: words.diagnosis, render: (_, { hue }) => words.diagnoses[hue % 2] },
        { title: words.sold, render: (_, { hue }) => 200 + hue },
        { title: words.views, render: (_, { hue }) => 2000 + 13 * hue },
        { title: words.conversion, render: (_, { hue }) => printPercent(0.03 + hue / 10_000) },
        { title: words.template, render: () => 'Shipping Cost Template for New Sellers' },
        {
          title: words.times,
          render: () => (
            <>
              <div>{`${words.edited}：2026-01-24 10:30`}</div>
              <div>{`${words.made}：2025-09-03 11:30`}</div>
            </>
          ),
        },
        {
          title: words.action,
          render: () => (
            <>
              <Button type="link" size="small">
                {words.edited}
              </Button>
              <Button type="link" size="small">
                {words.more}
              </Button>
            </>
          ),
        },
      ]}
    />
  );
}
