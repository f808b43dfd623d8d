// @vitest-environment jsdom
import { type ComponentChild, render as renderByPreact } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OPEN_OVERLAY } from '../tests/support/overlay-props.ts';
import { OrderMark } from './order-mark.tsx';
import { Overlay } from './overlay.tsx';
import { Fragment, jsx, render } from './small-preact.ts';

const KINDS = ['late', 'deadline', 'counted', 'silent'] as const;
const VIEWS = [
  { name: 'an open line', view: <Overlay {...OPEN_OVERLAY} /> },
  { name: 'a collapsed line', view: <Overlay {...OPEN_OVERLAY} isCollapsed /> },
  {
    name: 'a notice and a snooze',
    view: <Overlay {...OPEN_OVERLAY} isSnoozed notice="Sign in" onSaveStructure={vi.fn()} />,
  },
  ...KINDS.map((kind) => ({ name: `the mark ${kind}`, view: <OrderMark kind={kind} title="16:00" /> })),
];

/** As it draws for a page: preact's own views are read by the same names. */
type Drawn = Parameters<typeof render>[0];
const drawable = (view: ComponentChild) => asDrawn(view) as Drawn;

/** A view of preact's JSX, as the content script's build makes it of the same source. */
function asDrawn(view: unknown): unknown {
  if (Array.isArray(view)) return view.map(asDrawn);
  if (typeof view !== 'object' || view === null || !('type' in view)) return view;
  const { type, props } = view as { type: unknown; props: Record<string, unknown> };
  const own = { ...props, children: asDrawn(props.children) } as never;
  if (typeof type === 'string') return jsx(type, own);
  return jsx((given) => asDrawn((type as (props: unknown) => unknown)(given)) as Drawn, own);
}

function both(view: ComponentChild): { ours: string; preacts: string } {
  const [ours, preacts] = [document.createElement('div'), document.createElement('div')];
  render(drawable(view), ours);
  renderByPreact(view, preacts);
  return { ours: ours.innerHTML, preacts: preacts.innerHTML };
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('The small part of preact', () => {
  it.each(VIEWS)('draws $name as preact does', ({ view }) => {
    const { ours, preacts } = both(view);
    expect(ours).toBe(preacts);
    expect(ours).not.toBe('');
  });

  it('draws over what it drew, as preact does, and keeps elements, listeners and focus', () => {
    const { body } = document;
    const onToggle = vi.fn();
    render(drawable(<Overlay {...OPEN_OVERLAY} onToggle={onToggle} />), body);
    const toggle = body.querySelector('button');
    toggle?.focus();
    render(drawable(<Overlay {...OPEN_OVERLAY} onToggle={onToggle} isCollapsed />), body);
    expect(body.innerHTML).toBe(both(<Overlay {...OPEN_OVERLAY} isCollapsed />).preacts);
    render(drawable(<Overlay {...OPEN_OVERLAY} onToggle={onToggle} notice="Sign in" />), body);
    expect(body.innerHTML).toBe(both(<Overlay {...OPEN_OVERLAY} notice="Sign in" />).preacts);
    expect(body.querySelector('button')).toBe(toggle);
    expect(document.activeElement).toBe(toggle);
    toggle?.click();
    expect(onToggle).toHaveBeenCalledOnce();
  });

  it('changes nothing where nothing differs', async () => {
    const { body } = document;
    render(drawable(<Overlay {...OPEN_OVERLAY} />), body);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(body, { subtree: true, childList: true, attributes: true, characterData: true });
    render(drawable(<Overlay {...OPEN_OVERLAY} />), body);
    seen.push(...observer.takeRecords());
    expect(seen).toEqual([]);
  });

  it('opens fragments and lists, and leaves out what does not hold', () => {
    const view = jsx('p', {
      children: jsx(Fragment, { children: ['a', false, null, [1, jsx('b', { hidden: true })]] }),
    });
    render(view, document.body);
    expect(document.body.innerHTML).toBe('<p>a1<b hidden=""></b></p>');
  });
});
