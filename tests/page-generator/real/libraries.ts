/** Ant Design and Fusion themselves, rendered to text. Loaded without their types: this is markup, not an application. */
import { createRequire } from 'node:module';
import { type Html, raw } from '../html.ts';

interface Element {
  readonly type: unknown;
}
type Node = Element | string | number | null | undefined | readonly Node[];
type Create = (type: unknown, props?: Record<string, unknown> | null, ...children: Node[]) => Element;

const load = createRequire(import.meta.url);
const react = load('react') as { createElement: Create };
const server = load('react-dom/server') as { renderToStaticMarkup(element: Element): string };

export const antd = load('antd') as Record<string, Record<string, unknown>>;
/** One by one: the whole of Fusion wants packages that this project has no use for. */
export const fusion: Record<string, Record<string, unknown>> = {
  ConfigProvider: fusionPart('config-provider'),
  Form: fusionPart('form'),
  Rating: fusionPart('rating'),
  Switch: fusionPart('switch'),
  Table: fusionPart('table'),
  Timeline: fusionPart('timeline'),
};

export const h: Create = react.createElement;
export type { Element, Node };

/** Made HTML inside a library's own element. */
export function inserted(content: Html): Element {
  return h('div', { dangerouslySetInnerHTML: { __html: content.markup } });
}

/** Rendered under the class prefix; the style hash of the server is no part of the page. */
export function rendered(
  library: Record<string, Record<string, unknown>>,
  prefix: string,
  element: Element,
): Html {
  const config =
    library === antd ? { prefixCls: prefix, iconPrefixCls: `${prefix}icon` } : { prefix: `${prefix}-` };
  const markup = server.renderToStaticMarkup(h(library.ConfigProvider, config, element));
  return raw(markup.replace(/ css-(dev-only-do-not-override-|var-)[\w-]+/g, ''));
}

function fusionPart(name: string): Record<string, unknown> {
  return (load(`@alifd/next/lib/${name}`) as { default: Record<string, unknown> }).default;
}
