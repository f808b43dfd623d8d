import type { PageDeclaration } from '../engine/declaration.ts';
import type { Entry } from '../engine/fields.ts';

export const activityList: PageDeclaration = {
  page: 'activity-list',
  paths: [/\/campaigns\/home-page$/],
  records: {
    list: 'activities',
    key: 'activityId',
    fields: [
      { name: 'activityId', kind: 'id', from: ['activityId', 'id'] },
      { name: 'campaignId', kind: 'id', from: ['campaignId'] },
      { name: 'name', kind: 'text', from: ['activityName', 'name'], isHeading: true },
      { name: 'type', kind: { words: 'activityType' }, from: ['activityType'], alone: true },
      { name: 'startsAt', kind: 'edge', from: ['startsAt'] },
      { name: 'endsAt', kind: 'edge', from: ['endsAt'] },
      { name: 'window', kind: 'window', stands: ['startsAt', 'endsAt'], from: ['window'] },
      { name: 'enrolment', kind: { words: 'enrolment' }, from: ['enrolment', 'state'], alone: true },
    ],
    finish: (activity) => [withWindow(activity)],
  },
};

interface Edge {
  at: string;
  zoneAssumed?: true;
}

/** The window of an activity, printed as one text or as its two ends. */
function withWindow({ window, startsAt, endsAt, ...activity }: Entry): Entry {
  const [start, end] = [startsAt, endsAt] as (Edge | undefined)[];
  return {
    ...activity,
    ...(start && { startsAt: start.at }),
    ...(end && { endsAt: end.at }),
    ...((start?.zoneAssumed || end?.zoneAssumed) && { zoneAssumed: true }),
    ...(window as Entry | undefined),
  };
}
