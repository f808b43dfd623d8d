import type { Entry, PageDeclaration } from '../engine/fields.ts';

export const activityList: PageDeclaration = {
  page: 'activity-list',
  paths: [/\/campaigns\/home-page$/],
  records: {
    list: 'activities',
    key: 'activityId',
    fields: [
      { name: 'activityId', kind: 'id', from: ['activityId'] },
      { name: 'campaignId', kind: 'id', from: ['campaignId'] },
      { name: 'name', kind: 'text', from: ['activityName'], isHeading: true },
      { name: 'type', kind: { words: 'activityType' }, from: ['activityType'] },
      { name: 'startsAt', kind: 'instant', from: ['startsAt'] },
      { name: 'endsAt', kind: 'instant', from: ['endsAt'] },
      { name: 'window', kind: 'window', from: ['window'] },
      { name: 'enrolment', kind: { words: 'enrolment' }, from: ['enrolment', 'state'], alone: true },
    ],
    finish: ({ window, ...activity }) => [{ ...activity, ...(window as Entry | undefined) }],
  },
};
