import type { PageDeclaration } from '../engine/fields.ts';

export const tracking: PageDeclaration = { page: 'tracking', paths: [/\/logistic\/tracking$/], events: true };
