/** Pagers of many kinds, each with what it says of the list. */
import { type Html, html, raw } from '../html.ts';
import type { ExpectedExtent } from '../page-case.ts';
import type { Pen } from '../pen.ts';

export interface Paging {
  total: number;
  page: number;
  pages: number;
  perPage: number;
}

export interface Pager {
  content: Html;
  says: ExpectedExtent;
  open: readonly (keyof ExpectedExtent)[];
}

type MakePager = (pen: Pen, paging: Paging) => Pager;

function sayTotal(pen: Pen, total: number): string {
  const words = {
    'zh-CN': [`共 ${total} 条`, `共${total}条`, `共 ${total} 条记录`, `总共 ${total} 条`, `共计 ${total} 项`],
    'zh-TW': [`共 ${total} 條`, `共${total}筆`, `共計 ${total} 筆`],
    en: [`Total ${total} items`, `Total: ${total}`, `${total} items in total`, `Total ${total}`],
  };
  return pen.dice.pick(words[pen.words.language]);
}

/** First pages, those around the present one, the last, with gaps between. */
function shownPages({ page, pages }: Paging): (number | 'gap')[] {
  const near = [1, 2, page - 1, page, page + 1, pages - 1, pages].filter((at) => at >= 1 && at <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((at, place) =>
    place > 0 && at - (shown[place - 1] ?? 0) > 1 ? ['gap' as const, at] : [at],
  );
}

const numbered =
  (draw: (pen: Pen, paging: Paging, total: Html | '') => Html): MakePager =>
  (pen, paging) => {
    const withTotal = pen.dice.chance(0.6);
    const total = withTotal ? html`${sayTotal(pen, paging.total)}` : '';
    const says = { pageIndex: paging.page, pageCount: paging.pages };
    return {
      content: html`${draw(pen, paging, total)}${pen.dice.chance(0.25) && pageSize(pen)}`,
      says: withTotal ? { ...says, statedTotal: paging.total } : says,
      open: [],
    };
  };

/** How many stand on a page: a number beside the page numbers that is none of them. */
function pageSize(pen: Pen): Html {
  const size = pen.dice.pick([10, 20, 50, 100]);
  const word = { 'zh-CN': `${size} 条/页`, 'zh-TW': `${size} 條/頁`, en: `${size} / page` }[
    pen.words.language
  ];
  return pen.dice.pick([
    html`<div class="ait-pagination-options"><div class="ait-select"><span class="ait-select-selection-item" title="${word}">${word}</span></div></div>`,
    html`<div class="next-pagination-size-selector"><span class="next-select-inner">${size}</span></div>`,
    html`<span class="page-size">${word}</span>`,
  ]);
}

const antLike = numbered((pen, paging, total) => {
  const pages = shownPages(paging).map((at) =>
    at === 'gap'
      ? html`<li class="ait-pagination-jump-next"><a class="ait-pagination-item-link">•••</a></li>`
      : html`<li title="${at}" class="ait-pagination-item ait-pagination-item-${at}${at === paging.page && ' ait-pagination-item-active'}"><a rel="nofollow">${at}</a></li>`,
  );
  return html`<ul class="ait-pagination">${total && html`<li class="ait-pagination-total-text">${total}</li>`}<li title="${pen.words.shell.previous}" class="ait-pagination-prev"><button type="button"></button></li>${pages}<li title="${pen.words.shell.next}" class="ait-pagination-next"><button type="button"></button></li></ul>`;
});

const elementLike = numbered((_pen, paging, total) => {
  const pages = shownPages(paging).map((at) =>
    at === 'gap'
      ? html`<li class="more btn-quicknext el-icon-more"></li>`
      : html`<li class="number${at === paging.page && ' is-active active'}"${at === paging.page && raw(' aria-current="true"')}>${at}</li>`,
  );
  return html`<div class="el-pagination is-background">${total && html`<span class="el-pagination__total">${total}</span>`}<button type="button" class="btn-prev"></button><ul class="el-pager">${pages}</ul><button type="button" class="btn-next"></button></div>`;
});

const bootstrapLike = numbered((pen, paging, total) => {
  const pages = shownPages(paging).map((at) =>
    at === 'gap'
      ? html`<li class="page-item disabled"><span class="page-link">…</span></li>`
      : html`<li class="page-item${at === paging.page && ' active'}"${at === paging.page && raw(' aria-current="page"')}><a class="page-link" href="#">${at}</a></li>`,
  );
  return html`<div>${total && html`<span>${total}</span>`}<nav aria-label="Page navigation"><ul class="pagination"><li class="page-item"><a class="page-link" href="#">${pen.words.shell.previous}</a></li>${pages}<li class="page-item"><a class="page-link" href="#">${pen.words.shell.next}</a></li></ul></nav></div>`;
});

const muiLike = numbered((_pen, paging, total) => {
  const pages = shownPages(paging).map((at) =>
    at === 'gap'
      ? html`<li><div class="MuiPaginationItem-root MuiPaginationItem-ellipsis">…</div></li>`
      : html`<li><button class="MuiButtonBase-root MuiPaginationItem-root MuiPaginationItem-page${at === paging.page && ' Mui-selected'}"${at === paging.page ? raw(' aria-current="true"') : raw(` aria-label="Go to page ${at}"`)}>${at}</button></li>`,
  );
  return html`<div>${total}<nav aria-label="pagination navigation" class="MuiPagination-root"><ul class="MuiPagination-ul">${pages}</ul></nav></div>`;
});

const fusionLike = numbered((pen, paging, total) => {
  const pages = shownPages(paging).map((at) =>
    at === 'gap'
      ? html`<i class="next-icon next-pagination-ellipsis"></i>`
      : html`<button type="button" class="next-btn next-pagination-item${at === paging.page && ' next-current'}"><span class="next-btn-helper">${at}</span></button>`,
  );
  return html`<div class="next-pagination next-normal">${total && html`<div class="next-pagination-total">${total}</div>`}<div class="next-pagination-pages"><button type="button" class="next-btn next-pagination-item next-prev"><span class="next-btn-helper">${pen.words.shell.previous}</span></button><div class="next-pagination-list">${pages}</div><button type="button" class="next-btn next-pagination-item next-next"><span class="next-btn-helper">${pen.words.shell.next}</span></button></div></div>`;
});

/** `3/30` between two buttons. */
const short: MakePager = (pen, { page, pages }) => ({
  content: html`<div class="next-pagination next-simple"><button type="button" class="next-btn next-pagination-item next-prev"></button><span class="next-pagination-display"><em>${page}</em>/${pages}</span><button type="button" class="next-btn next-pagination-item next-next"${page === pages && raw(' disabled')}>${pen.words.shell.next}</button></div>`,
  says: { pageIndex: page, pageCount: pages },
  open: [],
});

/** The page number in an input, the count beside it. */
const typed: MakePager = (pen, { page, pages, total }) => {
  const withTotal = pen.dice.chance(0.5);
  return {
    content: html`<div class="ant-pagination ant-pagination-simple">${withTotal && html`<span>${sayTotal(pen, total)}</span>`}<button type="button">‹</button><span title="${page}/${pages}" class="ant-pagination-simple-pager"><input type="text" value="${page}" size="3"><span class="ant-pagination-slash">/</span>${pages}</span><button type="button">›</button></div>`,
    says: { pageIndex: page, pageCount: pages, ...(withTotal ? { statedTotal: total } : {}) },
    open: [],
  };
};

/** A sentence that says page and pages. */
const spoken: MakePager = (pen, { page, pages, total }) => {
  const withTotal = pen.dice.chance(0.6);
  const sentence = {
    'zh-CN': [`第 ${page} 页 / 共 ${pages} 页`, `第${page}页，共${pages}页`, `第 ${page}/${pages} 页`],
    'zh-TW': [`第 ${page} 頁 / 共 ${pages} 頁`, `第 ${page} 頁，共 ${pages} 頁`],
    en: [`Page ${page} of ${pages}`, `Page ${page} / ${pages}`],
  }[pen.words.language];
  return {
    content: html`<div class="pager"><a href="#">${pen.words.shell.previous}</a><span>${pen.dice.pick(sentence)}</span><a href="#">${pen.words.shell.next}</a>${withTotal && html`<span>${sayTotal(pen, total)}</span>`}</div>`,
    says: { pageIndex: page, pageCount: pages, ...(withTotal ? { statedTotal: total } : {}) },
    open: [],
  };
};

/** `1-20 of 293`: only the total is said, though the page number can be worked out. */
const range: MakePager = (pen, { page, perPage, total }) => {
  const first = (page - 1) * perPage + 1;
  const last = Math.min(page * perPage, total);
  const sentence = {
    'zh-CN': [
      `第 ${first}-${last} 条，共 ${total} 条`,
      `显示第 ${first} 到第 ${last} 条记录，总共 ${total} 条记录`,
    ],
    'zh-TW': [`第 ${first}-${last} 筆，共 ${total} 筆`],
    en: [
      `${first}–${last} of ${total}`,
      `${first}-${last} of ${total}`,
      `Showing ${first} to ${last} of ${total} entries`,
    ],
  }[pen.words.language];
  return {
    content: html`<div class="MuiTablePagination-root"><p class="MuiTablePagination-displayedRows">${pen.dice.pick(sentence)}</p><button type="button" aria-label="Go to previous page"></button><button type="button" aria-label="Go to next page"></button></div>`,
    says: { statedTotal: total },
    open: ['pageIndex', 'pageCount'],
  };
};

export const PAGERS: Record<string, readonly MakePager[]> = {
  antd: [antLike, typed, range],
  fusion: [fusionLike, short],
  element: [elementLike, typed],
  arco: [elementLike, spoken],
  semi: [antLike, spoken],
  bootstrap: [bootstrapLike, range],
  mui: [muiLike, range],
  tailwind: [bootstrapLike, spoken, range],
  plain: [spoken, bootstrapLike, typed],
};

/** A list of which this page shows `rows`: one page of several, or all there is. */
export function pagingOf(pen: Pen, rows: number): Paging {
  const { dice } = pen;
  if (dice.chance(0.15)) return { total: rows, page: 1, pages: 1, perPage: Math.max(rows, 10) };
  const pages = dice.int(2, 40);
  const page = dice.chance(0.6) ? 1 : dice.int(1, pages - 1);
  return { total: (pages - 1) * rows + dice.int(1, rows), page, pages, perPage: rows };
}
