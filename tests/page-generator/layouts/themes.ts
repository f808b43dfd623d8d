/** Class names and wrappers that well-known libraries give a table. */

export interface TableTheme {
  name: string;
  /** Around the whole. */
  root: string;
  table: string;
  head: string;
  headCell: string;
  body: string;
  row: string;
  cell: string;
  /** A div inside each cell; empty: none. */
  inner: string;
  /** Wrappers of the header table and the body table where they are two. */
  headWrap: string;
  bodyWrap: string;
  /** Writes role attributes on table parts. */
  hasRoles?: boolean;
  /** The first cell of a body row is a `th scope=row`. */
  hasRowHeader?: boolean;
}

function antLike(prefix: string): TableTheme {
  return {
    name: prefix,
    root: `${prefix}-table ${prefix}-table-fixed-header`,
    table: '',
    head: `${prefix}-table-thead`,
    headCell: `${prefix}-table-cell`,
    body: `${prefix}-table-tbody`,
    row: `${prefix}-table-row ${prefix}-table-row-level-0`,
    cell: `${prefix}-table-cell`,
    inner: '',
    headWrap: `${prefix}-table-header`,
    bodyWrap: `${prefix}-table-body`,
  };
}

function fusionLike(prefix: string): TableTheme {
  return {
    name: prefix,
    root: `${prefix}-table ${prefix}-table-medium`,
    table: '',
    head: `${prefix}-table-header`,
    headCell: `${prefix}-table-cell ${prefix}-table-header-node`,
    body: `${prefix}-table-body`,
    row: `${prefix}-table-row`,
    cell: `${prefix}-table-cell`,
    inner: `${prefix}-table-cell-wrapper`,
    headWrap: `${prefix}-table-header`,
    bodyWrap: `${prefix}-table-body`,
    hasRoles: true,
  };
}

/** Libraries whose names all follow one pattern. */
function namedAfter(name: string, prefix: string, inner = ''): TableTheme {
  return {
    name,
    root: prefix,
    table: `${prefix}__content`,
    head: `${prefix}__header`,
    headCell: `${prefix}__th`,
    body: `${prefix}__body`,
    row: `${prefix}__row`,
    cell: `${prefix}__td`,
    inner,
    headWrap: `${prefix}__header-wrapper`,
    bodyWrap: `${prefix}__body-wrapper`,
  };
}

const element: TableTheme = {
  name: 'element',
  root: 'el-table el-table--fit el-table--enable-row-hover',
  table: 'el-table__body',
  head: 'has-gutter',
  headCell: 'el-table__cell is-leaf',
  body: '',
  row: 'el-table__row',
  cell: 'el-table__cell',
  inner: 'cell',
  headWrap: 'el-table__header-wrapper',
  bodyWrap: 'el-table__body-wrapper is-scrolling-none',
};

const arco: TableTheme = {
  name: 'arco',
  root: 'arco-table arco-table-size-default arco-table-border',
  table: 'arco-table-element',
  head: 'arco-table-thead',
  headCell: 'arco-table-th',
  body: 'arco-table-tbody',
  row: 'arco-table-tr',
  cell: 'arco-table-td',
  inner: 'arco-table-cell',
  headWrap: 'arco-table-header',
  bodyWrap: 'arco-table-body',
};

const semi: TableTheme = {
  name: 'semi',
  root: 'semi-table semi-table-scroll-position-left',
  table: 'semi-table',
  head: 'semi-table-thead',
  headCell: 'semi-table-row-head',
  body: 'semi-table-tbody',
  row: 'semi-table-row',
  cell: 'semi-table-row-cell',
  inner: '',
  headWrap: 'semi-table-header',
  bodyWrap: 'semi-table-body',
  hasRoles: true,
};

const bootstrap: TableTheme = {
  ...namedAfter('bootstrap', ''),
  root: 'table-responsive',
  table: 'table table-striped table-hover align-middle',
  head: 'table-light',
  headCell: '',
  body: 'table-group-divider',
  row: '',
  cell: '',
  hasRowHeader: true,
};

const plain: TableTheme = {
  ...bootstrap,
  name: 'plain',
  root: '',
  table: '',
  head: '',
  body: '',
  hasRowHeader: false,
};

const tailwind: TableTheme = {
  ...plain,
  name: 'tailwind',
  root: 'overflow-x-auto rounded-lg border border-gray-200',
  table: 'min-w-full divide-y divide-gray-200 text-sm',
  head: 'bg-gray-50',
  headCell: 'px-4 py-2 text-left font-medium text-gray-900',
  body: 'divide-y divide-gray-100 bg-white',
  row: 'hover:bg-gray-50',
  cell: 'px-4 py-2 whitespace-nowrap text-gray-700',
};

const modules: TableTheme = {
  ...plain,
  name: 'css-modules',
  root: 'list--table--x81Kd2a',
  table: 'list--inner--P0s8dfe',
  row: 'list--row--Qw7Ks1z',
  cell: 'list--cell--m3Xa0Lq',
  inner: 'list--cellInner--Zz01aBc',
};

export const THEMES: Record<string, readonly TableTheme[]> = {
  antd: [antLike('ait'), antLike('ant')],
  fusion: [fusionLike('next'), fusionLike('cn-next')],
  element: [element, namedAfter('vxe', 'vxe-table', 'vxe-cell')],
  arco: [arco, namedAfter('tdesign', 't-table', 't-table__cell')],
  semi: [semi, namedAfter('naive', 'n-data-table', 'n-data-table__ellipsis')],
  bootstrap: [bootstrap, namedAfter('layui', 'layui-table', 'layui-table-cell')],
  tailwind: [tailwind, modules],
  plain: [plain, modules],
};
