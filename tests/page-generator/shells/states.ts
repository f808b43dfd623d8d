/** A page that cannot be read, and why. */
import { type Html, html, raw } from '../html.ts';
import type { Pen } from '../pen.ts';

export function emptyList(pen: Pen): Html {
  const { words, wording } = pen;
  const headings = [wording.orderId, wording.createdAt, wording.product, wording.status];
  const note = words.shell.empty;
  const head = html`<thead><tr>${headings.map((heading) => html`<th>${heading}</th>`)}</tr></thead>`;
  return pen.dice.pick([
    html`<div class="next-table"><table>${head}<tbody class="next-table-body"><tr><td colspan="4"><div class="next-table-empty">${note}</div></td></tr></tbody></table></div>`,
    html`<div class="el-table"><div class="el-table__header-wrapper"><table>${head}</table></div><div class="el-table__body-wrapper"><table><tbody></tbody></table><div class="el-table__empty-block"><span class="el-table__empty-text">${note}</span></div></div></div>`,
    html`<table>${head}<tbody><tr class="ait-table-placeholder"><td colspan="4"><div class="ait-empty"><div class="ait-empty-image"></div><div class="ait-empty-description">${note}</div></div></td></tr></tbody></table>`,
    html`<div class="flex flex-col items-center py-12"><p class="text-gray-500">${note}</p></div>`,
  ]);
}

export function loadingList(pen: Pen): Html {
  const { words, dice, wording } = pen;
  const bars = [1, 2, 3, 4].map(() => html`<li></li>`);
  const head = html`<table><thead><tr><th>${wording.orderId}</th><th>${wording.createdAt}</th></tr></thead></table>`;
  return dice.pick([
    html`<div class="ait-skeleton ait-skeleton-active"><div class="ait-skeleton-content"><h3 class="ait-skeleton-title"></h3><ul class="ait-skeleton-paragraph">${bars}</ul></div></div>`,
    html`<div class="next-loading next-open next-loading-inline"><div class="next-loading-tip"><div class="next-loading-indicator"></div><div class="next-loading-tip-content">${words.shell.loading}</div></div><div class="next-loading-component next-loading-wrap">${head}</div></div>`,
    html`<div class="ant-spin-nested-loading"><div><div class="ant-spin ant-spin-spinning" aria-live="polite" aria-busy="true"><span class="ant-spin-dot"></span></div></div><div class="ant-spin-container ant-spin-blur">${head}</div></div>`,
    html`<div class="el-skeleton is-animated"><div class="el-skeleton__item el-skeleton__p"></div><div class="el-skeleton__item el-skeleton__p"></div></div>`,
    html`<div aria-busy="true"><div class="animate-pulse"><div class="h-4 bg-gray-200"></div></div><span class="sr-only">${words.shell.loading}</span></div>`,
  ]);
}

/** Something that loads, over what was there before. */
export function spinnerOver(pen: Pen, content: Html): Html {
  const { loading } = pen.words.shell;
  const circle = raw(
    '<svg class="animate-spin" viewBox="0 0 24 24"><circle cx="12" cy="12" r="10"></circle></svg>',
  );
  return pen.dice.pick([
    html`<div class="next-loading next-open next-loading-inline"><div class="next-loading-tip"><div class="next-loading-indicator"></div><div class="next-loading-tip-content">${loading}</div></div><div class="next-loading-component next-loading-wrap">${content}</div></div>`,
    html`<div class="ait-spin-nested-loading"><div><div class="ait-spin ait-spin-spinning" aria-live="polite"><span class="ait-spin-dot"></span></div></div><div class="ait-spin-container ait-spin-blur">${content}</div></div>`,
    html`<div class="list-wrap">${content}<div class="el-loading-mask"><div class="el-loading-spinner"><svg class="circular" viewBox="25 25 50 50"></svg></div></div></div>`,
    html`<div class="arco-spin arco-spin-loading"><div class="arco-spin-children">${content}<div class="arco-spin-loading-layer"><span class="arco-spin-loading-layer-inner"><div class="arco-spin-icon"></div></span></div></div></div>`,
    html`<div class="semi-spin semi-spin-block"><div class="semi-spin-wrapper"></div><div class="semi-spin-children">${content}</div></div>`,
    html`<div class="relative"><div class="absolute inset-0 bg-white/60">${circle}</div>${content}</div>`,
    html`<div aria-busy="true">${content}</div>`,
    html`<div class="position-relative">${content}<div class="overlay"><div class="spinner-border" role="status"><span class="visually-hidden">${loading}</span></div></div></div>`,
  ]);
}

/** What may load, and does not: the wrappers of libraries stay when their spinner is gone. */
export function idleSpinner(pen: Pen, content: Html): Html {
  return pen.dice.pick([
    html`<div class="next-loading next-loading-inline"><div class="next-loading-component next-loading-wrap">${content}</div></div>`,
    html`<div class="ait-spin-nested-loading"><div class="ait-spin-container">${content}</div></div>`,
    html`<div class="list-wrap">${content}<div class="el-loading-mask" style="display: none;"><div class="el-loading-spinner"></div></div></div>`,
    html`<div class="arco-spin"><div class="arco-spin-children">${content}</div></div>`,
    html`<div aria-busy="false">${content}</div>`,
    html`<div class="board"><div class="skeleton"></div></div>${content}`,
  ]);
}

/** The anti-bot layer over whatever is there. */
export function challenge(pen: Pen): Html {
  const frame = raw(
    '<iframe src="https://csp.aliexpress.com//m_apps/order-manage/_____tmd_____/punish?x5secdata=abc&amp;x5step=1"></iframe>',
  );
  return pen.dice.pick([
    html`<div class="baxia-dialog" style="display:block"><div class="baxia-dialog-content">${frame}</div></div><div class="baxia-dialog-mask"></div>`,
    html`<div>${frame}</div>`,
    html`<div class="baxia-dialog-mask"></div><div id="baxia-dialog-content"><div class="nc-lang-cnt">${pen.words.shell.verify}</div><span id="nc_1_n1z"></span></div>`,
  ]);
}

/** The session has ended: the page asks to sign in again and shows nothing else. */
export function signedOutDialog(pen: Pen): Html {
  const { shell } = pen.words;
  return html`<div class="ait-modal-root"><div class="ait-modal-wrap"><div role="dialog" aria-modal="true" class="ait-modal ait-modal-confirm"><div class="ait-modal-body"><div>${shell.signedOut}</div><div class="ait-modal-confirm-btns"><button type="button" class="ait-btn ait-btn-primary"><span>${shell.signIn}</span></button></div></div></div></div></div>`;
}

export function loginForm(pen: Pen): Html {
  const { shell } = pen.words;
  return html`<div class="login-content"><h2>${shell.signIn}</h2><form><input name="fm-login-id" placeholder="ID"><input type="password" name="fm-login-password"><button type="submit" class="fm-button">${shell.signIn}</button></form></div>`;
}

/** Rows there are, but their words and values mean nothing to anybody. */
export function riddle(pen: Pen): Html {
  const { dice } = pen;
  const headings = dice.shuffle(['凭据', '节点', '主体', '计', '流向', '备选', 'Ω', 'Kx']).slice(0, 5);
  const values = ['D+0', '●●●', '◆◆', '→', '…', '#3lz…3945', '~', 'α-7'];
  const rows = Array.from({ length: dice.int(3, 7) }, () => dice.shuffle(values).slice(0, 5));
  return html`<table><thead><tr>${headings.map((heading) => html`<th>${heading}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((value) => html`<td>${value}</td>`)}</tr>`)}</tbody></table>`;
}
