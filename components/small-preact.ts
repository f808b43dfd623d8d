/**
 * What of preact the views on a page need, which is loaded into every page of Seller Center: elements, functions,
 * fragments, attributes and listeners. Drawing anew changes only what differs, so that the focus stays and a screen
 * reader hears nothing twice. `wxt.config.ts` puts it in preact's place in the content script alone.
 */

type Child = View | string | number | boolean | null | undefined | readonly Child[];
type Props = Record<string, unknown> & { children?: Child };
interface View {
  type: string | ((props: Props) => Child);
  props: Props;
}

const SVG = 'http://www.w3.org/2000/svg';

export function jsx(type: View['type'], props: Props): View {
  return { type, props };
}
export { jsx as jsxDEV, jsx as jsxs };

export function Fragment({ children }: Props): Child {
  return children;
}

/** Draws into an element, over what it drew there before. */
export function render(view: Child, parent: Element): void {
  const drawn = elementsOf(view);
  drawn.forEach((child, at) => {
    const before = parent.childNodes[at];
    const node = drawOver(before, child, parent);
    if (!before) parent.append(node);
    else if (node !== before) before.replaceWith(node);
  });
  while (parent.childNodes.length > drawn.length) parent.lastChild?.remove();
}

interface ElementView extends View {
  type: string;
}

/** What stands there in the end: functions called, lists and fragments opened, conditions that do not hold left out. */
function elementsOf(view: Child): (ElementView | string)[] {
  if (view === null || view === undefined || typeof view === 'boolean') return [];
  if (typeof view !== 'object') return [String(view)];
  if (!('type' in view)) return view.flatMap(elementsOf);
  const { type, props } = view;
  return typeof type === 'string' ? [{ type, props }] : elementsOf(type(props));
}

/** The node that was there if it can be made to show the view, else a new one. */
function drawOver(before: ChildNode | undefined, view: ElementView | string, parent: Element): ChildNode {
  if (typeof view === 'string') {
    if (before?.nodeType !== Node.TEXT_NODE) return document.createTextNode(view);
    if (before.nodeValue !== view) before.nodeValue = view;
    return before;
  }
  const namespace = view.type === 'svg' ? SVG : parent.namespaceURI;
  const isAlike =
    before instanceof Element && before.localName === view.type && before.namespaceURI === namespace;
  const element = isAlike ? before : document.createElementNS(namespace, view.type);
  const { children, ...props } = view.props;
  for (const { name } of [...element.attributes]) if (!(name in props)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(props)) set(element, name, value);
  render(children, element);
  return element;
}

function set(element: Element, name: string, value: unknown): void {
  if (name.startsWith('on')) Object.assign(element, { [name.toLowerCase()]: value ?? null });
  else if (value === null || value === undefined || (value === false && !name.startsWith('aria-')))
    element.removeAttribute(name);
  else {
    const text = value === true && !name.startsWith('aria-') ? '' : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}
