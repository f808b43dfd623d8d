import type { PageDeclaration } from '../engine/fields.ts';

export const activityDashboard: PageDeclaration = {
  page: 'activity-dashboard',
  paths: [/\/campaigns\/activity-dashboard$/],
  figures: true,
};
