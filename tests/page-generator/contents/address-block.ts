/** Who the parcel goes to: printed on the page, never to be read. */
import { buyerOf } from '../catalogue.ts';
import { cell, type Pen } from '../pen.ts';
import type { Block, Cell } from '../sheet.ts';

export function addressBlock(pen: Pen, buyerTexts: string[]): Block {
  const { dice } = pen;
  const isMasked = dice.chance(0.3);
  const texts = {
    recipient: isMasked ? 'H***r' : buyerOf(dice),
    address: isMasked ? '***' : '4821 Juniper Hollow Rd, Boise, US',
    zip: isMasked ? '***' : 'ID 83704',
    email: isMasked ? '***' : 'ethan.yx016@gmx.example',
    phone: isMasked ? '***' : `+88 796 7${dice.digits(2)} 68${dice.digits(2)}`,
  } as const;
  const cells: Cell[] = Object.entries(texts).map(([label, text]) => {
    if (text !== '***') buyerTexts.push(text);
    return cell(pen, label as keyof typeof texts, text);
  });
  return { kind: 'facts', title: pen.words.sections.shipping, cells };
}
