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

/** `pointerType`: what was pressed with; empty for a key, which Firefox counts as one press all the same. */
function follow(pointerType: string): void {
  const link = document.querySelector<HTMLElement>('a[href="#rules"]');
  link?.focus();
  link?.dispatchEvent(new PointerEvent('click', { bubbles: true, detail: 1, pointerType }));
}

it('A view chosen by a key is where the next press of Tab goes on', () => {
  follow('');
  expect(document.activeElement?.id).toBe('main');
});

it('A view chosen by the mouse leaves the focus on its link', () => {
  follow('mouse');
  expect(document.activeElement?.getAttribute('href')).toBe('#rules');
});
