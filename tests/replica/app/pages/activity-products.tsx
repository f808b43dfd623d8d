import { Button, Form, Input, Table, Tabs } from 'antd';
import type { Activity } from '../../model/store.ts';
import { useAnswer } from '../ask.ts';
import { AitHeading } from '../parts/ait-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { usePlace } from '../place.ts';
import { printAmount, printMinute } from '../print.ts';
import { useScene } from '../scene.tsx';

export function ActivityProductsPage() {
  const { words, session } = useScene();
  const { query } = usePlace();
  const answer = useAnswer<Activity>(
    `activity?${new URLSearchParams({
      channelId: query.get('channelId') ?? '',
      activityId: query.get('activityId') ?? '',
    })}`,
  );
  const activity = session.state === 'loading' ? undefined : answer;
  return (
    <>
      <AitHeading names={[words.groups.marketing, words.menu.campaigns, words.activityProducts]} />
      {activity ? <Products activity={activity} /> : <RowsSkeleton />}
    </>
  );
}

function Products({ activity }: { activity: Activity }) {
  const { words, language, styled } = useScene();
  const colon = language === 'zh' ? '：' : ': ';
  const period = `${printMinute(activity.startsAt, language)} - ${printMinute(activity.endsAt, language)}`;
  return (
    <>
      <div className={styled('activity', 'info')}>
        <strong>{activity.name[language]}</strong>
        {` ${words.activityTime}${colon}${period}`}
      </div>
      <Tabs
        items={[
          { key: 'enrolled', label: `${words.tabs.enrolled}(${activity.products.length}/200)` },
          { key: 'toSubmit', label: words.tabs.toSubmit },
          { key: 'notEnrolled', label: words.tabs.notEnrolled },
        ]}
      />
      <Form layout="inline">
        <Form.Item label={words.product}>
          <Input placeholder={words.productHint} />
        </Form.Item>
        <Button type="primary">{words.query}</Button>
        <Button>{words.reset}</Button>
      </Form>
      <ProductTable activity={activity} />
    </>
  );
}

/** Head and body in two tables, as `ait` draws a table that scrolls. */
function ProductTable({ activity }: { activity: Activity }) {
  const { words, language, styled } = useScene();
  const colon = language === 'zh' ? '：' : ': ';
  return (
    <Table
      rowKey={({ product }) => product.skuId}
      dataSource={activity.products}
      scroll={{ y: 600 }}
      pagination={{ pageSize: 10, showTotal: (total) => words.total(total) }}
      columns={[
        {
          title: words.product,
          width: 420,
          render: (_, { product }) => (
            <div className={styled('item', 'cell')}>
              <img src={`/replica/picture/${product.hue}.svg`} alt="" />
              <div>
                <a href={`https://www.aliexpress.com/item/${product.productId}.html`}>{product.title}</a>
                <div>{`${language === 'zh' ? '商品ID' : 'Product ID'}${colon}${product.productId}`}</div>
                <div>{`SKU ID${colon}${product.skuId}`}</div>
              </div>
            </div>
          ),
        },
        {
          title: words.originalPrice,
          render: (_, { product }) => <del>{`USD ${printAmount(product.price)}`}</del>,
        },
        { title: words.activityPrice, render: (_, { price }) => `USD ${printAmount(price)}` },
        { title: words.sellableStock, render: (_, { product }) => product.stock },
        { title: words.activityStock, dataIndex: 'stock' },
        {
          title: words.productStatus,
          render: (_, { status }) => (
            <span className={styled('item', 'status')}>{words.productStatuses[status]}</span>
          ),
        },
        {
          title: words.action,
          render: () => (
            <Button type="link" size="small">
              {words.leaveActivity}
            </Button>
          ),
        },
      ]}
    />
  );
}
