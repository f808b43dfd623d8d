import { expect, it } from 'vitest';
import { el } from '../drawing/node.ts';
import { markupOf } from './markup.ts';

it('Text is text, in content and in attributes', () => {
  const hostile = '<img src=x onerror="alert(1)">&\'';
  expect(markupOf(el('p', { title: hostile }, hostile))).toBe(
    '<p title="&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;</p>',
  );
});

it('An element without content is written without an end tag, an attribute not given not at all', () => {
  expect(markupOf(el('meta', { charset: 'utf-8', name: undefined }))).toBe('<meta charset="utf-8">');
});

it('What is not to be shown leaves nothing behind', () => {
  expect(markupOf(el('p', {}, undefined, null, false, ['a', ['b']]))).toBe('<p>ab</p>');
});
