/** What a page says, before any layout: cells under labels, gathered in records, tables, trails and cards. */
import type { Html } from './html.ts';
import type { Label } from './words/words.ts';

export interface Cell {
  label: Label;
  /** The label as this page words it, with the zone where headers print one. */
  heading: string;
  content: Html;
  /** Needs no label beside it where the layout has no headers: buttons, tags, a product block. */
  speaksForItself?: boolean;
}

/** One entry of a list: its own facts, its item lines, its parcels. Lines and parcels have the same labels throughout. */
export interface SheetRecord {
  facts: Cell[];
  lines: Cell[][];
  parcels: Cell[][];
}

export interface TrailEvent {
  at: Cell;
  text: Cell;
  /** Place and code, labelled. */
  rest: Cell[];
}

export interface Figure {
  heading: string;
  value: Html;
  /** Limits and comparisons printed beside it, each a short labelled text. */
  notes: Html[];
}

export type Block =
  | { kind: 'facts'; title?: string; cells: Cell[] }
  | { kind: 'sheet'; title?: string; records: SheetRecord[]; isMain?: boolean }
  | { kind: 'trail'; title?: string; events: TrailEvent[] }
  | { kind: 'figures'; title?: string; figures: Figure[] }
  | { kind: 'note'; content: Html };

/** Labels of a record that a group header carries, in front of its lines. */
export const GROUP_HEADER_LABELS: readonly Label[] = [
  'orderId',
  'createdAt',
  'paidAt',
  'buyer',
  'message',
  'remark',
  'product',
  'title',
  'productId',
];
