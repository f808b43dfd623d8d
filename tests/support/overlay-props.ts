import { vi } from 'vitest';
import type { OverlayProps } from '../../components/overlay.tsx';
import type { Level } from '../../lib/domain/vocabulary.ts';

const words = {
  language: 'en',
  levels: { near: 'Near the limit', good: 'OK', unknown: 'Not enough seen to tell' } as Record<Level, string>,
  expand: 'Expand',
  collapse: 'Collapse',
  saveStructure: 'Save page structure',
  saveStructureNote: 'No figure, no buyer.',
  hide: 'Hide on this page',
  snooze: 'No notices for 8 hours',
  wake: 'Turn notices on',
} as OverlayProps['words'];

/** An open line of the overlay, near the limit. */
export const OPEN_OVERLAY: OverlayProps = {
  verdict: {
    level: 'near',
    line: '18.9 % · 2 more < the limit',
    full: 'Late shipment rate "18.9 %". Ship the 5 most urgent orders.',
  },
  words,
  isCollapsed: false,
  isSnoozed: false,
  onToggle: vi.fn(),
  onSnooze: vi.fn(),
  onHide: vi.fn(),
};
