/** As much of a reading as the comparison looks at; what made it may be a program, or a file. */
export interface ReadingLike {
  page?: string | null;
  state?: string;
  storeId?: string;
  extent?: Partial<Record<'rows' | 'statedTotal' | 'pageIndex' | 'pageCount', number>>;
  filter?: { from?: string; to?: string };
  problems?: readonly { field: string; text: string }[];
  [list: string]: unknown;
}
