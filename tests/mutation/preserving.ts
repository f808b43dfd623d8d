/** Changes after which a person still reads the same: the reader must too. */
import type { Dice } from '../page-generator/dice.ts';
import { changeTexts, MONEY, type Operator, pickFrom, textsIn } from './operator.ts';
import { RELAYING } from './relaying.ts';
import { gridsOf, linesOf } from './tables.ts';

const HASH = /--[A-Za-z0-9_]{5,8}\b/g;

const LABELS: readonly (readonly [string, string])[] = [
  ['订单号', '訂單號'],
  ['下单时间', '下單時間'],
  ['付款时间', '付款時間'],
  ['商品信息', '商品資訊'],
  ['数量', '數量'],
  ['单价', '單價'],
  ['订单状态', '訂單狀態'],
  ['运单号', '運單號'],
  ['发货时间', '發貨時間'],
  ['活动名称', '活動名稱'],
  ['活动类型', '活動類型'],
  ['活动时间', '活動時間'],
  ['报名状态', '報名狀態'],
];

export const PRESERVING: readonly Operator[] = [
  ...RELAYING,
  {
    name: 'rename the hashes of class names',
    cost: 'nothing',
    apply(main, dice) {
      const marked = [...main.querySelectorAll('[class*="--"]')];
      for (const element of marked)
        element.className = String(element.getAttribute('class')).replace(HASH, () => `--${dice.letters(7)}`);
      return marked.length > 0;
    },
  },
  {
    name: 'wrap what is in a cell',
    cost: 'nothing',
    apply: (main, dice) => wrapAll(pickSome([...main.querySelectorAll('td, th, p, dd, li')], dice), 'div'),
  },
  {
    name: 'wrap a text in a span',
    cost: 'nothing',
    apply(main, dice) {
      const texts = pickSome(textsIn(main), dice);
      for (const text of texts) {
        const span = main.ownerDocument.createElement('span');
        text.replaceWith(span);
        span.append(text);
      }
      return texts.length > 0;
    },
  },
  {
    name: 'unwrap boxes that hold one box',
    cost: 'nothing',
    apply(main, dice) {
      const idle = [...main.querySelectorAll('div')].filter(
        (box) => box.attributes.length === 0 && box.children.length === 1 && box.childNodes.length === 1,
      );
      const chosen = pickSome(idle, dice);
      for (const box of chosen) box.replaceWith(...box.childNodes);
      return chosen.length > 0;
    },
  },
  {
    name: 'swap two columns',
    cost: 'nothing',
    apply(main, dice) {
      const grid = pickFrom(gridsOf(main), dice);
      if (!grid || grid.header.children.length < 3) return false;
      const from = dice.int(0, grid.header.children.length - 2);
      for (const line of linesOf(grid)) line.children[from + 1]?.after(line.children[from] as Element);
      return true;
    },
  },
  {
    name: 'insert a column nobody knows',
    cost: 'nothing',
    apply: (main, dice) => insertColumn(main, dice, '内部备注', (row) => `备注 ${row}`),
  },
  {
    name: 'insert a column of amounts nobody asked for',
    cost: 'nothing',
    apply: (main, dice) => insertColumn(main, dice, '毛利', (row) => `US $${row + 3}.50`),
  },
  {
    name: 'repeat a sticky column out of sight',
    cost: 'nothing',
    apply(main, dice) {
      const grid = pickFrom(gridsOf(main), dice);
      if (!grid) return false;
      for (const line of linesOf(grid)) {
        const copy = line.children[0]?.cloneNode(true) as Element;
        copy.setAttribute('aria-hidden', 'true');
        line.append(copy);
      }
      return true;
    },
  },
  {
    name: 'change the order of the rows',
    cost: 'nothing',
    apply(main, dice) {
      const grid = pickFrom(gridsOf(main), dice);
      const [first, second] = grid?.rows.filter((row) => row.previousElementSibling) ?? [];
      if (
        !first ||
        !second ||
        first.parentElement !== second.parentElement ||
        isLine(first) ||
        isLine(second)
      )
        return false;
      second.after(first);
      return true;
    },
  },
  {
    name: 'put zero-width characters into the texts',
    cost: 'nothing',
    apply: (main) => changeTexts(main, /.{3,}/, (text) => `${text.slice(0, 2)}\u200b${text.slice(2)}`),
  },
  {
    name: 'put hard spaces around the texts',
    cost: 'nothing',
    apply: (main) => changeTexts(main, /\S/, (text) => `\u00a0${text} `),
  },
  {
    name: 'use the other colon',
    cost: 'nothing',
    apply: (main) =>
      changeTexts(main, /[^\d]：$|[^\d]: ?$/, (text) =>
        text.replace(/[：:] ?$/, (c) => (c === '：' ? ':' : '：')),
      ),
  },
  {
    name: 'print dates with slashes',
    cost: 'nothing',
    apply: (main) =>
      changeTexts(main, /\d{4}-\d{2}-\d{2}/, (text) => text.replace(/(\d{4})-(\d{2})-(\d{2})/g, '$1/$2/$3')),
  },
  {
    name: 'print dates in Chinese',
    cost: 'nothing',
    apply: (main) =>
      changeTexts(main, /\d{4}-\d{2}-\d{2}/, (text) =>
        text.replace(/(\d{4})-(\d{2})-(\d{2})/g, '$1年$2月$3日'),
      ),
  },
  {
    name: 'print dollars by their code',
    cost: 'nothing',
    apply: (main) => changeTexts(main, MONEY, (text) => text.replace(/US \$/g, 'USD ')),
  },
  {
    name: 'print quantities with the sign of multiplication',
    cost: 'nothing',
    apply: (main) => changeTexts(main, /^\s*x\d+\s*$/, (text) => text.replace('x', '×')),
  },
  {
    name: 'translate labels into traditional characters',
    cost: 'nothing',
    apply: (main) => {
      const known = new Map(LABELS);
      return changeTexts(main, /^.{2,6}$/, (text) => {
        const [, label = '', colon = ''] = /^(.*?)(：?)$/.exec(text.trim()) ?? [];
        return known.has(label) ? `${known.get(label)}${colon}` : text;
      });
    },
  },
  {
    name: 'add comments and attributes',
    cost: 'nothing',
    apply(main, dice) {
      for (const element of pickSome([...main.querySelectorAll('td, div, span')], dice)) {
        element.setAttribute('data-spm-anchor-id', `a2g0o.${dice.digits(8)}.0.i3.${dice.letters(4)}`);
        element.prepend(main.ownerDocument.createComment(' slot '));
      }
      return true;
    },
  },
  {
    name: 'add a hidden dialog with another order',
    cost: 'nothing',
    apply: (main, dice) =>
      addBox(
        main,
        '<div style="display:none" aria-hidden="true"><div role="dialog"><table><thead><tr><th>订单号</th><th>下单时间</th></tr></thead>' +
          `<tbody><tr><td>8${dice.digits(15)}</td><td>2026-01-02 03:04</td></tr></tbody></table></div></div>`,
      ),
  },
  {
    name: 'add a notice with dates and amounts',
    cost: 'nothing',
    apply: (main) =>
      addBox(
        main,
        '<div role="alert" class="next-message">公告：2026-02-01 至 2026-02-28 满 US $39.00 减 US $5.00，限量 500 个。</div>',
      ),
  },
];

function pickSome<Thing>(things: readonly Thing[], dice: Dice): Thing[] {
  return dice.shuffle(things).slice(0, Math.max(1, Math.ceil(things.length / 3)));
}

function wrapAll(elements: readonly Element[], tag: string): boolean {
  for (const element of elements) {
    const box = element.ownerDocument.createElement(tag);
    box.append(...element.childNodes);
    element.append(box);
  }
  return elements.length > 0;
}

function insertColumn(main: Element, dice: Dice, title: string, value: (row: number) => string): boolean {
  const grid = pickFrom(gridsOf(main), dice);
  if (!grid) return false;
  const at = dice.int(1, grid.header.children.length - 1);
  linesOf(grid).forEach((line, row) => {
    const cell = line.children[at]?.cloneNode(false) as Element;
    const isTitle = line === grid.header || line.getAttribute('aria-hidden') === 'true';
    cell.textContent = isTitle ? title : value(row);
    line.children[at]?.before(cell);
  });
  return true;
}

function addBox(main: Element, html: string): boolean {
  main.insertAdjacentHTML('afterbegin', html);
  return true;
}

/** A row that continues the entry above has no number of its own. */
function isLine(row: Element): boolean {
  return !row.children[0]?.textContent?.trim();
}
