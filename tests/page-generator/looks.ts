/** Controls of the well-known libraries, by their markup. */
import { type Html, html, raw } from './html.ts';
import type { Look } from './look.ts';
import { antdStars, antdSwitch, fusionStars, fusionSwitch } from './real/controls.ts';

const STAR = raw('<svg viewBox="0 0 24 24"><path d="M12 17l6 4-2-7"></path></svg>');
const five = (draw: (isFull: boolean, at: number) => Html, count: number) =>
  Array.from({ length: 5 }, (_, at) => draw(at < count, at + 1));

const plain: Look = {
  name: 'plain',
  button: (text) => html`<button type="button">${text}</button>`,
  link: (text, href) => html`<a href="${href}">${text}</a>`,
  state: (text) => html`<span>${text}</span>`,
  tag: (text) => html`<span class="tag">${text}</span>`,
  switchOf: (isOn, name) =>
    html`<input type="checkbox" role="switch" aria-label="${name}"${isOn && raw(' checked')}>`,
  checkbox: (isOn) => html`<input type="checkbox"${isOn && raw(' checked')}>`,
  stars: (count) =>
    html`<span role="img" aria-label="${count} / 5">${'★'.repeat(count)}${'☆'.repeat(5 - count)}</span>`,
};

const antd: Look = {
  ...plain,
  name: 'antd',
  button: (text) =>
    html`<button type="button" class="ait-btn ait-btn-link ait-btn-sm"><span>${text}</span></button>`,
  state: (text) =>
    html`<span class="ait-badge ait-badge-status"><span class="ait-badge-status-dot"></span><span class="ait-badge-status-text">${text}</span></span>`,
  tag: (text) => html`<span class="ait-tag ait-tag-blue">${text}</span>`,
  switchOf: antdSwitch,
  checkbox: (isOn) =>
    html`<label class="ait-checkbox-wrapper${isOn && ' ait-checkbox-wrapper-checked'}"><span class="ait-checkbox${isOn && ' ait-checkbox-checked'}"><input type="checkbox" class="ait-checkbox-input"${isOn && raw(' checked=""')}><span class="ait-checkbox-inner"></span></span></label>`,
  stars: antdStars,
};

const fusion: Look = {
  ...plain,
  name: 'fusion',
  button: (text) =>
    html`<button type="button" class="next-btn next-small next-btn-normal"><span class="next-btn-helper">${text}</span></button>`,
  state: (text) =>
    html`<div class="chc-state-label"><span class="chc-state-label__dot"></span><div class="chc-state-label__stateText">${text}</div></div>`,
  tag: (text) =>
    html`<div class="next-tag next-tag-default next-tag-small" role="button"><span class="next-tag-body">${text}</span></div>`,
  switchOf: fusionSwitch,
  checkbox: (isOn) =>
    html`<label class="next-checkbox-wrapper${isOn && ' checked'}"><span class="next-checkbox"><span class="next-checkbox-inner"></span><input type="checkbox" class="next-checkbox-input" aria-checked="${isOn ? 'true' : 'false'}"${isOn && raw(' checked=""')}></span></label>`,
  stars: fusionStars,
};

const element: Look = {
  ...plain,
  name: 'element',
  button: (text) =>
    html`<button type="button" class="el-button el-button--small"><span>${text}</span></button>`,
  state: (text) => html`<span class="el-tag el-tag--light">${text}</span>`,
  tag: (text) =>
    html`<span class="el-tag el-tag--success"><span class="el-tag__content">${text}</span></span>`,
  switchOf: (isOn) =>
    html`<div role="switch" aria-checked="${isOn ? 'true' : 'false'}" class="el-switch${isOn && ' is-checked'}"><input type="checkbox" class="el-switch__input"><span class="el-switch__core"></span></div>`,
  checkbox: (isOn) =>
    html`<label class="el-checkbox${isOn && ' is-checked'}"><span class="el-checkbox__input${isOn && ' is-checked'}"><span class="el-checkbox__inner"></span><input type="checkbox" class="el-checkbox__original"${isOn && raw(' checked=""')}></span></label>`,
  stars: (count) =>
    html`<div role="slider" aria-valuenow="${count}" aria-valuetext="${count}" aria-valuemin="0" aria-valuemax="5" class="el-rate is-disabled">${five((isFull) => html`<span class="el-rate__item"><i class="el-rate__icon el-icon-star-${isFull ? 'on' : 'off'}"></i></span>`, count)}</div>`,
};

const arco: Look = {
  ...plain,
  name: 'arco',
  button: (text) => html`<button class="arco-btn arco-btn-text" type="button"><span>${text}</span></button>`,
  state: (text) =>
    html`<span class="arco-badge"><span class="arco-badge-status-wrapper"><span class="arco-badge-status-dot"></span><span class="arco-badge-status-text">${text}</span></span></span>`,
  tag: (text) =>
    html`<span class="arco-tag arco-tag-checked"><span class="arco-tag-content">${text}</span></span>`,
  switchOf: (isOn) =>
    html`<button role="switch" aria-checked="${isOn ? 'true' : 'false'}" class="arco-switch${isOn && ' arco-switch-checked'}" type="button"><div class="arco-switch-dot"></div></button>`,
  stars: (count) =>
    html`<div class="arco-rate arco-rate-readonly"><div class="arco-rate-inner">${five((isFull, at) => html`<div role="radio" aria-checked="${isFull ? 'true' : 'false'}" aria-setsize="5" aria-posinset="${at}" class="arco-rate-character${isFull && ' arco-rate-character-full'}">${STAR}</div>`, count)}</div></div>`,
};

const semi: Look = {
  ...plain,
  name: 'semi',
  button: (text) =>
    html`<button class="semi-button" type="button"><span class="semi-button-content">${text}</span></button>`,
  tag: (text) =>
    html`<div class="semi-tag semi-tag-default"><div class="semi-tag-content">${text}</div></div>`,
  state: (text) => html`<div class="semi-tag"><div class="semi-tag-content">${text}</div></div>`,
  switchOf: (isOn) =>
    html`<div class="semi-switch${isOn && ' semi-switch-checked'}"><div class="semi-switch-knob"></div><input type="checkbox" role="switch" class="semi-switch-native-control" aria-checked="${isOn ? 'true' : 'false'}"${isOn && raw(' checked=""')}></div>`,
  stars: (count) =>
    html`<ul aria-label="Rating: ${count} of 5 stars," role="radiogroup" class="semi-rating semi-rating-disabled">${five((isFull) => html`<li class="semi-rating-star semi-rating-star-${isFull ? 'full' : 'empty'}">${STAR}</li>`, count)}</ul>`,
};

const bootstrap: Look = {
  ...plain,
  name: 'bootstrap',
  button: (text) => html`<button type="button" class="btn btn-sm btn-outline-primary">${text}</button>`,
  state: (text) => html`<span class="badge text-bg-secondary">${text}</span>`,
  tag: (text) => html`<span class="badge rounded-pill text-bg-info">${text}</span>`,
  switchOf: (isOn) =>
    html`<div class="form-check form-switch"><input class="form-check-input" type="checkbox" role="switch"${isOn && raw(' checked')}></div>`,
  checkbox: (isOn) =>
    html`<div class="form-check"><input class="form-check-input" type="checkbox"${isOn && raw(' checked')}></div>`,
};

const mui: Look = {
  ...plain,
  name: 'mui',
  button: (text) =>
    html`<button class="MuiButtonBase-root MuiButton-root" type="button">${text}<span class="MuiTouchRipple-root"></span></button>`,
  state: (text) => html`<div class="MuiChip-root"><span class="MuiChip-label">${text}</span></div>`,
  tag: (text) =>
    html`<div class="MuiChip-root MuiChip-outlined"><span class="MuiChip-label">${text}</span></div>`,
  switchOf: (isOn) =>
    html`<span class="MuiSwitch-root"><span class="MuiSwitch-switchBase${isOn && ' Mui-checked'}"><input class="MuiSwitch-input" type="checkbox"${isOn && raw(' checked=""')}><span class="MuiSwitch-thumb"></span></span></span>`,
  stars: (count) =>
    html`<span class="MuiRating-root Mui-disabled MuiRating-readOnly" role="img" aria-label="${count} ${count === 1 ? 'Star' : 'Stars'}">${five((isFull) => html`<span class="MuiRating-icon ${isFull ? 'MuiRating-iconFilled' : 'MuiRating-iconEmpty'}">${STAR}</span>`, count)}</span>`,
};

/** Radix and headless kits: state in data attributes. */
const tailwind: Look = {
  ...plain,
  name: 'tailwind',
  button: (text) => html`<button class="rounded bg-indigo-600 px-3 py-1 text-white">${text}</button>`,
  state: (text) =>
    html`<span class="inline-flex items-center rounded-md bg-green-50 px-2 text-xs">${text}</span>`,
  tag: (text) => html`<span class="rounded-full bg-blue-50 px-2 text-xs">${text}</span>`,
  switchOf: (isOn) =>
    html`<button type="button" role="switch" aria-checked="${isOn ? 'true' : 'false'}" data-state="${isOn ? 'checked' : 'unchecked'}" class="peer inline-flex h-6 w-11"><span data-state="${isOn ? 'checked' : 'unchecked'}" class="block h-5 w-5"></span></button>`,
  stars: (count) =>
    html`<div class="flex items-center"><p class="sr-only">${count} out of 5 stars</p>${five(() => STAR, count)}</div>`,
};

export const LOOKS: Record<string, Look> = {
  antd,
  fusion,
  element,
  arco,
  semi,
  bootstrap,
  mui,
  tailwind,
  plain,
};
