/** The page around the content. */
import type { PageKind } from '../../../lib/domain/vocabulary.ts';
import { type Html, html } from '../html.ts';
import type { Pen } from '../pen.ts';
import { weathered } from '../weather.ts';
import { board, closedDialog, filters, popup, summary, tabs } from './furniture.ts';
import { menu } from './menu.ts';

export interface Surroundings {
  /** Undefined: a page that is none of the contract's. */
  kind?: PageKind;
  name: string;
  content: Html;
  pager?: Html;
  /** Over everything, at the end of the body. */
  overlay?: Html;
  isList: boolean;
  /** Days chosen in the date filter. */
  days?: { from: string; to: string };
}

export function documentOf(pen: Pen, around: Surroundings): string {
  const { dice, words } = pen;
  const title = dice.chance(0.6)
    ? around.name
    : dice.pick([`${around.name} - AliExpress`, 'AliExpress Seller Center']);
  const body = html`<div id="root">${header(pen)}${bodyOf(pen, around)}${footer(pen)}</div>${overlays(pen)}${around.overlay}`;
  return `<!DOCTYPE html>\n<html lang="${words.language}">\n<head><meta charset="utf-8"><title>${html`${title}`.markup}</title></head>\n<body class="csp">\n${weathered(dice, body.markup)}\n</body>\n</html>\n`;
}

/** The menu beside the page; old pages put both into a table. */
function bodyOf(pen: Pen, around: Surroundings): Html {
  const content = html`${headingOf(pen, around.name)}${frontOf(pen, around)}${around.content}${around.pager}`;
  if (pen.dice.chance(0.06))
    return html`<table width="100%"><tbody><tr><td width="180" valign="top">${menu(pen, around.kind)}</td><td valign="top">${content}</td></tr></tbody></table>`;
  return html`<div class="layout--body--EeaKDfk">${menu(pen, around.kind)}<main class="layout--content--IIYM7ER">${content}</main></div>`;
}

function header({ words }: Pen): Html {
  return html`<header class="layout--header--rz6MBas"><a href="/">AliExpress Seller Center</a><span>${words.shell.shop}</span><input type="search" placeholder="${words.labels.orderId[0]}"><a href="#">12</a></header>`;
}

function footer({ dice, words }: Pen): Html {
  return html`<footer class="layout--footer--rz6MBas">${words.shell.footer}${dice.chance(0.15) && html`<div>${words.shell.office}</div>`}</footer>`;
}

/** A crumb trail, a title, or both: at least one tells where one is. */
function headingOf(pen: Pen, name: string): Html {
  const { dice } = pen;
  const style = dice.int(0, 4);
  const title = dice.pick([
    html`<h1>${name}</h1>`,
    html`<h1>${name}</h1>`,
    html`<h2 class="page-title">${name}</h2>`,
  ]);
  const crumbs = dice.pick([
    html`<nav class="ait-breadcrumb"><ol><li><span class="ait-breadcrumb-link">${pen.words.shell.shop}</span></li><li class="ait-breadcrumb-separator" aria-hidden="true">/</li><li><span class="ait-breadcrumb-link">${name}</span></li></ol></nav>`,
    html`<nav aria-label="breadcrumb"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="#">Home</a></li><li class="breadcrumb-item active" aria-current="page">${name}</li></ol></nav>`,
    html`<nav aria-label="Breadcrumb"><ul class="next-breadcrumb"><li class="next-breadcrumb-item"><span class="next-breadcrumb-text activated" aria-current="page">${name}</span></li></ul></nav>`,
  ]);
  return style === 0
    ? title
    : style === 1
      ? html`${crumbs}<div class="title">${name}</div>`
      : html`${crumbs}${title}`;
}

function frontOf(pen: Pen, { isList, kind, days }: Surroundings): Html {
  const { dice, words } = pen;
  const parts: Html[] = [];
  if (dice.chance(0.5)) parts.push(html`<div role="alert" class="notice">${words.shell.notice}</div>`);
  if (pen.times.zoneNote !== undefined) parts.push(html`<p class="tip">${pen.times.zoneNote}</p>`);
  if (!isList) return html`${parts}`;
  if (kind === 'order-list' && dice.chance(0.5)) parts.push(board(pen));
  if (kind === 'order-list' || kind === 'shipment-list') parts.push(tabs(pen));
  if (days !== undefined || dice.chance(0.7)) parts.push(filters(pen, days));
  if (dice.chance(0.4))
    parts.push(html`<div class="tools"><button type="button">${words.shell.export}</button></div>`);
  if (kind === 'order-list' && dice.chance(0.25)) parts.push(summary(pen));
  return html`${parts}`;
}

function overlays(pen: Pen): Html {
  const { dice } = pen;
  return html`${dice.chance(0.2) && popup(pen)}${dice.chance(0.4) && closedDialog(pen)}`;
}
