/** What stands around a list: board, tabs, filters, tools, a summary, pop-ups, closed dialogs. */
import { orderIdOf, titleOf, trackingNumberOf } from '../catalogue.ts';
import { type Html, html, raw } from '../html.ts';
import type { Pen } from '../pen.ts';
import { writeInstant } from '../print/times.ts';

export function board(pen: Pen): Html {
  const { shell, statuses } = pen.words;
  const names = [shell.newToday, statuses['awaiting-shipment'][0], shell.dueSoon, statuses['in-dispute'][0]];
  return html`<div class="board--board--xmeabjM">${names.map((name) => html`<div class="board--boardItem--Tgk9jIL"><div class="board--boardItemTitle--Rj4EVhc">${name}</div><div class="board--boardItemNum--fBtZPid">${pen.dice.int(0, 99)}</div></div>`)}</div>`;
}

export function tabs(pen: Pen): Html {
  const { shell, statuses } = pen.words;
  const names = [shell.all, statuses['awaiting-shipment'][0], statuses.shipped[0], statuses.cancelled[0]];
  const counted = names.map((name, at) =>
    at > 0 && pen.dice.chance(0.5) ? `${name}(${pen.dice.int(0, 60)})` : name,
  );
  const style = pen.dice.int(0, 2);
  if (style === 0) {
    const entries = counted.map(
      (name, at) =>
        html`<div class="ait-tabs-tab${at === 0 && ' ait-tabs-tab-active'}"><div role="tab" aria-selected="${at === 0 ? 'true' : 'false'}" class="ait-tabs-tab-btn">${name}</div></div>`,
    );
    return html`<div class="ait-tabs"><div role="tablist" class="ait-tabs-nav">${entries}</div></div>`;
  }
  if (style === 1) {
    const entries = counted.map(
      (name, at) =>
        html`<li role="tab" aria-selected="${at === 0 ? 'true' : 'false'}" class="next-tabs-tab${at === 0 && ' active'}"><div class="next-tabs-tab-inner">${name}</div></li>`,
    );
    return html`<div class="next-tabs"><ul role="tablist" class="next-tabs-nav">${entries}</ul></div>`;
  }
  return html`<ul class="nav nav-tabs">${counted.map((name, at) => html`<li class="nav-item"><a class="nav-link${at === 0 && ' active'}" href="#">${name}</a></li>`)}</ul>`;
}

export function filters(pen: Pen, days?: { from: string; to: string }): Html {
  const { wording, words } = pen;
  const fields = [wording.orderId, ...(days ? [] : [wording.createdAt]), wording.carrier].map(
    (name) =>
      html`<div class="next-form-item"><div class="next-form-item-label"><label>${name}</label></div><div class="next-form-item-control"><span class="next-input"><input placeholder="${words.shell.choose}" value=""></span></div></div>`,
  );
  return html`<form role="form" class="filter--form--zNqs49O">${fields}${days && rangePicker(pen, wording.createdAt, days)}<button type="button">${words.shell.search}</button><button type="button">${words.shell.reset}</button></form>`;
}

/** A range picker with both days chosen. */
function rangePicker(pen: Pen, name: string, { from, to }: { from: string; to: string }): Html {
  return pen.dice.pick([
    html`<div class="ait-form-item"><label title="${name}">${name}</label><div class="ait-picker ait-picker-range"><div class="ait-picker-input"><input value="${from}"></div><div class="ait-picker-range-separator">~</div><div class="ait-picker-input"><input value="${to}"></div></div></div>`,
    html`<div class="el-form-item"><label class="el-form-item__label">${name}</label><div class="el-date-editor el-range-editor"><input class="el-range-input" value="${from}"><span class="el-range-separator">-</span><input class="el-range-input" value="${to}"></div></div>`,
    html`<div class="next-form-item"><div class="next-form-item-label"><label>${name}</label></div><div class="next-form-item-control"><span class="next-input"><input value="${from} - ${to}"></span></div></div>`,
  ]);
}

/** A table of days in front of the list. */
export function summary(pen: Pen): Html {
  const { words, wording, money } = pen;
  const { shell } = words;
  const rows = [1, 2, 3].map(
    (day) =>
      html`<tr><td>2026-03-0${day}</td><td>${30 + day}</td><td>${money.write(`31${day}.20`)}</td><td>${day}</td></tr>`,
  );
  return html`<section class="summary--board--EJJM7gb"><h3>${words.sections.summary}</h3><table><thead><tr><th>${wording.day}</th><th>${shell.orders}</th><th>${shell.amount}</th><th>${shell.pending}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

/** Open, and about something else. */
export function popup(pen: Pen): Html {
  const { shell } = pen.words;
  return html`<div class="next-overlay-wrapper opened"><div class="next-dialog" role="dialog" aria-modal="true"><div class="next-dialog-body">${shell.popup}</div><div class="next-dialog-footer"><button type="button">${shell.gotIt}</button></div></div></div>`;
}

/** Closed, yet in the document, with an order that is not on this page. */
export function closedDialog(pen: Pen): Html {
  const { dice, wording, colon } = pen;
  const lines = [
    [wording.orderId, orderIdOf(dice)],
    [wording.createdAt, writeInstant(pen.readAt - 3_600_000, pen.times)],
    [wording.title, titleOf(dice)],
    [wording.trackingNumber, trackingNumberOf(dice)],
  ].map(([name, value]) => html`<p>${name}${colon}<span>${value}</span></p>`);
  const table = html`<table><thead><tr><th>${wording.orderId}</th><th>${wording.createdAt}</th></tr></thead><tbody><tr><td>${orderIdOf(dice)}</td><td>${writeInstant(pen.readAt, pen.times)}</td></tr></tbody></table>`;
  const inner = dice.chance(0.5) ? html`${lines}` : table;
  return dice.pick([
    html`<div class="next-overlay-wrapper" style="display:none"><div class="next-dialog" role="dialog">${inner}</div></div>`,
    html`<div class="ait-modal-root"><div class="ait-modal-wrap" style="display: none;"><div role="dialog" class="ait-modal">${inner}</div></div></div>`,
    html`<dialog>${inner}</dialog>`,
    html`<template>${inner}</template>`,
    html`<div hidden>${inner}</div>`,
    html`<div aria-hidden="true" class="el-drawer__wrapper">${inner}</div>`,
    html`<div style="visibility:hidden">${inner}</div>`,
    html`<noscript>${raw(inner.markup)}</noscript>`,
  ]);
}
