/** The navigation of the Seller Center: it names every page, so names alone do not tell which page this is. */
import { PAGE_KINDS, type PageKind } from '../../../lib/domain/vocabulary.ts';
import { type Html, html, raw } from '../html.ts';
import type { Pen } from '../pen.ts';

export function menuNames(pen: Pen): string[] {
  return PAGE_KINDS.filter((kind) => kind !== 'order-detail' && kind !== 'activity-products').map(
    (kind) => pen.words.pageNames[kind][0] ?? '',
  );
}

export function menu(pen: Pen, kind: PageKind | undefined): Html {
  const names = menuNames(pen);
  const current = kind === undefined ? undefined : pen.words.pageNames[kind][0];
  const place = pen.dice.int(0, 3);
  if (place === 0) {
    const entries = names.map(
      (name) =>
        html`<li title="${name}" role="menuitem" class="menu--item--A0uBVBx${name === current && ' active'}"><a href="#">${name}</a></li>`,
    );
    return html`<div class="aside-menu layout--aside--43YqpoC"><ul role="menu">${entries}</ul></div>`;
  }
  if (place === 1) {
    const entries = names.map(
      (name) =>
        html`<li class="el-menu-item${name === current && ' is-active'}" role="menuitem"><span>${name}</span></li>`,
    );
    return html`<aside class="el-aside"><ul role="menubar" class="el-menu">${entries}</ul></aside>`;
  }
  if (place === 2) {
    const entries = names.map(
      (name) =>
        html`<a class="nav-link" href="#"${name === current && raw(' aria-current="page"')}>${name}</a>`,
    );
    return html`<nav class="navbar navbar-expand-lg"><div class="navbar-nav">${entries}</div></nav>`;
  }
  return html`<div class="sidebar"><div>${names.map((name) => html`<div class="sidebar-item"><span>${name}</span></div>`)}</div></div>`;
}
