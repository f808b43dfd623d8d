import { Button, Form, Input, Table, Tabs, Tag } from 'antd';
import { useState } from 'react';
import type { Activity } from '../../model/store.ts';
import { useAnswer } from '../ask.ts';
import { AitHeading } from '../parts/ait-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { PATHS } from '../paths.ts';
import { addressOf, goTo, usePlace } from '../place.ts';
import { printMinute } from '../print.ts';
import { useScene } from '../scene.tsx';

export function ActivityListPage() {
  const { words, session } = useScene();
  const { query } = usePlace();
  const [tab, setTab] = useState('all');
  const answer = useAnswer<Activity[]>(`activities?channelId=${query.get('channelId') ?? ''}`);
  const activities = session.state === 'loading' ? undefined : answer;
  const shown = activities?.filter(({ enrolment }) => tab === 'all' || enrolment === tab);
  return (
    <>
      <AitHeading names={[words.groups.marketing, words.menu.campaigns]} />
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'all', label: words.all },
          {
            key: 'enrolled',
            label: activities ? `${words.tabs.enrolled}(${activities.length})` : words.tabs.enrolled,
          },
          { key: 'toSubmit', label: words.tabs.toSubmit },
          { key: 'notEnrolled', label: words.tabs.notEnrolled },
        ]}
      />
      <Form layout="inline">
        <Form.Item label={words.activityName}>
          <Input placeholder={words.activityHint} />
        </Form.Item>
        <Button type="primary">{words.query}</Button>
        <Button>{words.reset}</Button>
      </Form>
      {shown ? <ActivityTable activities={shown} /> : <RowsSkeleton />}
    </>
  );
}

function ActivityTable({ activities }: { activities: Activity[] }) {
  const { words, language } = useScene();
  const { query } = usePlace();
  const addressOfActivity = ({ campaignId, activityId }: Activity) =>
    addressOf(PATHS.activity, query, { campaignId, activityId });
  return (
    <Table
      rowKey="activityId"
      dataSource={activities}
      pagination={{ pageSize: 10, showTotal: (total) => words.total(total) }}
      columns={[
        {
          title: words.activityName,
          render: (_, activity) => (
            <>
              <a
                href={addressOfActivity(activity)}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(addressOfActivity(activity));
                }}
              >
                {activity.name[language]}
              </a>
              {activity.type === 'platform' && <Tag>A+</Tag>}
            </>
          ),
        },
        { title: words.activityType, render: (_, { type }) => words.activityTypes[type] },
        {
          title: words.activityTime,
          render: (_, { startsAt, endsAt }) =>
            `${printMinute(startsAt, language)} - ${printMinute(endsAt, language)}`,
        },
        { title: words.enrolment, render: (_, { enrolment }) => <Tag>{words.enrolments[enrolment]}</Tag> },
        { title: words.enrolledCount, render: (_, { products }) => `${products.length}/200` },
        {
          title: words.action,
          render: () => (
            <Button type="link" size="small">
              {words.enrol}
            </Button>
          ),
        },
      ]}
    />
  );
}
