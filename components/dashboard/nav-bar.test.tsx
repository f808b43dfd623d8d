// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskTextsFor } from '../../lib/text/desk-texts.ts';
import { routeOf } from '../routes.ts';
import { NavBar } from './nav-bar.tsx';

beforeEach(() =>
  render(
    <>
      <NavBar route={routeOf('#overview')} texts={deskTextsFor('en')} />
      <main id="main" tabIndex={-1} />
    </>,
    document.body,
  ),
);
afterEach(() => render(null, document.body));

/** `detail`: how often a mouse was pressed; a key counts none. */
function follow(detail: number): void {
  const link = document.querySelector<HTMLElement>('a[href="#rules"]');
  link?.focus();
  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
}

it('A view chosen by a key is where the next press of Tab goes on', () => {
  follow(0);
  expect(document.activeElement?.id).toBe('main');
});

it('A view chosen by the mouse leaves the focus on its link', () => {
  follow(1);
  expect(document.activeElement?.getAttribute('href')).toBe('#rules');
});
