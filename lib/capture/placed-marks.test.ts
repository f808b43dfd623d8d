// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { placedMarks, type SaidMark } from './placed-marks.ts';

const FIRST = '8190000000500011';
const SECOND = '8190000000500012';
const THIRD = '8190000000500013';

beforeEach(() => {
  window.requestIdleCallback = (callback) =>
    Number(setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 50 })));
  document.body.innerHTML = `<h2>所有订单</h2>
    <table><thead><tr><th>订单号</th><th>下单时间</th><th>订单状态</th></tr></thead><tbody></tbody></table>`;
  draw(FIRST, SECOND);
});

/** Draws the orders in the rows that are there, as a library does that knows its rows by their places. */
function draw(...orderIds: string[]): void {
  const rows = document.querySelector('tbody') as HTMLElement;
  while (rows.children.length > orderIds.length) rows.lastElementChild?.remove();
  while (rows.children.length < orderIds.length)
    rows.insertAdjacentHTML('beforeend', '<tr><td>?</td><td>2026-03-09 22:10</td><td>等待您发货</td></tr>');
  for (const [index, orderId] of orderIds.entries()) {
    const number = rows.children[index]?.firstElementChild?.firstChild;
    if (number) number.nodeValue = orderId;
  }
}

/** What the page shows beside each mark. */
function besideMarks(): (string | null | undefined)[] {
  return [...document.querySelectorAll('i')].map((mark) => mark.parentElement?.textContent);
}

const late = (orderId: string): SaidMark => ({ orderId, kind: 'late', title: 'late' });

function marks() {
  return placedMarks(window, ({ title }) => Object.assign(document.createElement('i'), { title }));
}

/** What the page does as one act is told when it has done it. */
const told = () => new Promise<void>((resolve) => queueMicrotask(resolve));

describe('the marks of orders', () => {
  it('stand beside their numbers, once, also when the page comes to rest again', async () => {
    const { show, place } = marks();
    await show([late(SECOND), late(THIRD)]);
    await place();
    expect(besideMarks()).toEqual([SECOND]);
  });

  it('go before the page is drawn where their row becomes that of another order, and come back with it', async () => {
    const { show, place } = marks();
    await show([late(SECOND)]);
    draw(SECOND, THIRD);
    await told();
    expect(besideMarks()).toEqual([]);
    await place();
    expect(besideMarks()).toEqual([SECOND]);
    draw(FIRST);
    await told();
    await place();
    expect(besideMarks()).toEqual([]);
    draw(FIRST, SECOND);
    await place();
    expect(besideMarks()).toEqual([SECOND]);
  });

  it('stay where they are when others come, and are made anew when they say something else', async () => {
    const { show } = marks();
    await show([late(FIRST), late(SECOND)]);
    const [first, second] = document.querySelectorAll('i');
    await show([late(FIRST), { ...late(SECOND), title: 'later' }]);
    const [firstNow, secondNow] = document.querySelectorAll('i');
    expect(firstNow).toBe(first);
    expect(secondNow).not.toBe(second);
    expect(secondNow?.title).toBe('later');
  });

  it('leave nothing behind when there are none to show', async () => {
    const before = document.body.innerHTML;
    const { show } = marks();
    await show([late(FIRST), late(SECOND)]);
    await show([]);
    expect(document.body.innerHTML).toBe(before);
  });

  it('stand beside no mention of the number outside its row', async () => {
    document.body.insertAdjacentHTML('afterbegin', `<p>订单 ${FIRST} 即将超时</p>`);
    const { show } = marks();
    await show([late(FIRST)]);
    expect(besideMarks()).toEqual([FIRST]);
  });
});
