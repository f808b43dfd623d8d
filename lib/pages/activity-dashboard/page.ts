import type { PageDeclaration } from '../engine/declaration.ts';

export const activityDashboard: PageDeclaration = {
  page: 'activity-dashboard',
  paths: [/\/campaigns\/activity-dashboard$/],
  figures: true,
};
