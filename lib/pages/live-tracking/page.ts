import type { PageDeclaration } from '../engine/declaration.ts';

export const liveTracking: PageDeclaration = {
  page: 'live-tracking',
  paths: [/\/campaigns\/live-tracking$/],
  figures: true,
};
