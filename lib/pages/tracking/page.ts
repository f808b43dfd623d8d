import type { PageDeclaration } from '../engine/declaration.ts';

export const tracking: PageDeclaration = { page: 'tracking', paths: [/\/logistic\/tracking$/], events: true };
