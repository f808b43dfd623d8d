import type { Random } from './random.ts';
import type { Product } from './store.ts';

const GOODS: readonly [title: string, spec: string, cents: number][] = [
  ['Desk Lamp LED Eye-Protecting 3 Color Modes', 'Color: White; Plug Type: EU', 1899],
  [
    'Waterproof LED Strip Lights 5M RGB USB Bluetooth App Control',
    'Length: 5m; Ships From: China Mainland',
    1266,
  ],
  ['Self-adhesive Wall Hooks 10 pcs Transparent', 'Size: 6x6cm', 325],
  ['Bamboo Cutting Board Set of 3 – Small/Medium/Large', 'Ships From: China Mainland', 2381],
  ['Storage Basket Rattan Woven, Round, Size L', 'Color: Natural; Size: L', 1642],
  ['Ceramic Flower Vase Nordic Style 20cm', 'Color: 01; Height: 20cm', 1420],
  ['Tempered Glass Screen Protector 3PCS (9H)', 'Material: For 15 Pro', 494],
  ['Magnetic Phone Holder for Dashboard 360° Rotation', 'Color: Black', 729],
  ['Silicone Baking Mat Non-Stick 40x60cm', 'Size: 40x60cm', 611],
  ['Garden Hose Nozzle 8 Patterns High Pressure', 'Color: Green', 978],
  ['Nylon Dog Leash 1.5 m Reflective', 'Color: Navy Blue; Size: XL', 742],
  ['Bicycle Rear Light USB Rechargeable IPX6', 'Color: Red', 836],
];

/** The goods the store sells, each with one SKU. */
export function makeProducts(random: Random): Product[] {
  return GOODS.map(([title, spec, price], index) => ({
    productId: `1005${random.digits(12)}`,
    skuId: `12000${random.digits(12)}`,
    skuCode: `${skuLetters(title)}-${random.digits(4)}`,
    title,
    spec,
    price,
    stock: random.whole(180, 4200),
    hue: Math.round((index * 360) / GOODS.length),
  }));
}

function skuLetters(title: string): string {
  const initials = title.match(/\b[A-Z]/g) ?? [];
  return initials.join('').slice(0, 2).padEnd(2, 'X');
}
