/** The lines of one order: up to three cells, each with one entry per line. */
import type { OrderLine } from '../../domain/facts.ts';
import { isAbsent, plainText } from '../../pages/values/text.ts';
import { productIdOf } from './order-id.ts';

export interface LineCells {
  productIds: string;
  skuCodes: string;
  products: string;
  /** The cell of the product ids holds a number. */
  isIdNumber: boolean;
}

export interface LinesReading {
  lines: OrderLine[];
  unreadable: { field: 'productIds' | 'skuCodes'; text: string }[];
}

const CODE_AND_QUANTITY = /^(.*?)\s*\*\s*(\d{1,5})$/s;

/** Codes are put to products only where there are as many of both: else the products stand alone. */
export function linesOf({ productIds, skuCodes, products, isIdNumber }: LineCells): LinesReading {
  const unreadable: LinesReading['unreadable'] = [];
  const byId = entriesOf(productIds, /[\s,;]+/).flatMap((text): OrderLine[] => {
    const reading = productIdOf(text, isIdNumber);
    if ('id' in reading) return [{ productId: reading.id }];
    unreadable.push({ field: 'productIds', text });
    return [];
  });
  const byCode = entriesOf(skuCodes, /[\r\n]+/).flatMap((text): OrderLine[] => {
    const [, skuCode = '', quantity] = CODE_AND_QUANTITY.exec(text) ?? [];
    if (quantity !== undefined) return [{ ...(skuCode && { skuCode }), quantity: Number(quantity) }];
    unreadable.push({ field: 'skuCodes', text });
    return [];
  });
  if (unreadable.length > 0) return { lines: unreadable.some(isOfIds) ? [] : byId, unreadable };
  if (byId.length > 0 && byCode.length > 0 && byId.length !== byCode.length) {
    return { lines: byId, unreadable: [{ field: 'skuCodes', text: skuCodes }] };
  }
  const [more, fewer] = byId.length > 0 ? [byId, byCode] : [byCode, byId];
  const lines = more.map((line, index) => ({ ...line, ...fewer[index] }));
  return { lines: withProducts(lines, productsOf(products)), unreadable };
}

function isOfIds({ field }: LinesReading['unreadable'][number]): boolean {
  return field === 'productIds';
}

function entriesOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map(plainText)
    .filter((entry) => !isAbsent(entry));
}

function withProducts(lines: OrderLine[], products: readonly OrderLine[]): OrderLine[] {
  if (lines.length === 0) return [...products];
  if (lines.length !== products.length) return lines;
  return lines.map((line, index) => ({ ...products[index], ...line }));
}

const NUMBERED = /【\d+】/;
const SELLER_CODE = /\(商家编码:([^)\n]*)\)/;
const QUANTITY = /\(产品数量:\s*(\d{1,5})/;

/** Titles, and in the form of 2019 (`【1】title`, `(商家编码:…)`, `(产品数量:…)`) codes and quantities. */
function productsOf(text: string): OrderLine[] {
  const printed = text.trim();
  if (printed === '') return [];
  if (!NUMBERED.test(printed)) return /[\r\n]/.test(printed) ? [] : [{ title: plainText(printed) }];
  return printed
    .split(NUMBERED)
    .slice(1)
    .map((part) => {
      const title = part
        .trim()
        .split(/[\r\n]/, 1)[0]
        ?.trim();
      const skuCode = SELLER_CODE.exec(part)?.[1]?.trim();
      const quantity = QUANTITY.exec(part)?.[1];
      return {
        ...(title && { title }),
        ...(skuCode && { skuCode }),
        ...(quantity !== undefined && { quantity: Number(quantity) }),
      };
    });
}
