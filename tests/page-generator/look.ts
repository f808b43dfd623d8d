/** Small controls as one component library draws them. */
import type { Html } from './html.ts';

export interface Look {
  name: string;
  button(text: string): Html;
  link(text: string, href: string): Html;
  /** The state of an order, a product, a parcel. */
  state(text: string): Html;
  tag(text: string): Html;
  switchOf(isOn: boolean, name: string): Html;
  checkbox(isOn: boolean): Html;
  stars(count: number): Html;
}
