import type { Notice } from '../domain/notice.ts';

/** One part of what is due, and what she will have been told of it. */
export interface Due<Part> {
  notices: Notice[];
  told: Part;
}
