import { SELLER_CENTER_HOSTS } from '../domain/seller-center-hosts.ts';
import type { PageKind } from '../domain/vocabulary.ts';
import { isDisplayed } from './engine/layout/visible.ts';
import { pageNamed } from './lexicon.ts';
import { PAGES } from './registry.ts';
import { cleanText } from './values/text.ts';

const LOGIN_HOSTS = /^(?:login|passport)\.aliexpress\.com$/;
const HEADINGS = [
  'h1',
  '[class*=breadcrumb] [aria-current],[aria-label=Breadcrumb] [aria-current]',
  '[aria-current=page]',
  'h2',
];
const BREADCRUMBS = '[class*=breadcrumb],[aria-label=Breadcrumb],[aria-label=面包屑]';

export function isLoginHost(url: URL): boolean {
  return LOGIN_HOSTS.test(url.hostname);
}

export function isSellerCenter(url: URL): boolean {
  return (SELLER_CENTER_HOSTS as readonly string[]).includes(url.hostname);
}

/** The page kind by its address where evidence ties one to it, else by heading, breadcrumb, menu entry, title. */
export function identifyPage(document: Document, url: URL): PageKind | undefined {
  const byPath = PAGES.find(({ paths }) => paths.some((path) => path.test(url.pathname)));
  if (byPath) return byPath.page;
  for (const selector of HEADINGS)
    for (const element of document.querySelectorAll(selector)) {
      const named = isDisplayed(element) ? named2(element.textContent ?? '') : undefined;
      if (named) return named;
    }
  const crumbs = [...document.querySelectorAll(BREADCRUMBS)].filter(isDisplayed).map(lastCrumb);
  const last = crumbs.findLast((crumb) => crumb !== '') ?? '';
  return named2(last) ?? named2(document.title.split(/ [-–|] /)[0] ?? '');
}

/** Some breadcrumbs end with the sign that would stand before the next one. */
function lastCrumb({ textContent }: Element): string {
  const crumbs = (textContent ?? '').split(/[>/›»]/).map((crumb) => crumb.trim());
  return crumbs.findLast((crumb) => crumb !== '') ?? '';
}

/** `物流设置 Logistics Settings` names one page in two languages. */
function named2(text: string): PageKind | undefined {
  const clean = cleanText(text);
  const whole = pageNamed(clean);
  if (whole) return whole;
  const [, chinese = '', english = ''] = /^([\u3400-\u9fff]+) ?([A-Za-z][A-Za-z &-]*)$/.exec(clean) ?? [];
  return pageNamed(chinese) ?? pageNamed(english);
}
