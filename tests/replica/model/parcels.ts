import { HOUR, MINUTE, outsideRepeatedHour } from './pacific.ts';
import type { Random } from './random.ts';
import type { Carrier, Scan, ScanStep } from './store.ts';

export const CARRIERS: readonly [Carrier, ...Carrier[]] = [
  { zh: '菜鸟无忧物流-标准', en: 'AliExpress Standard Shipping', number: 'lp' },
  { zh: '菜鸟超级经济', en: 'Cainiao Super Economy', number: 'cng' },
  { zh: '菜鸟专线经济', en: 'Cainiao Expedited Economy', number: 'cng' },
  { zh: '中国邮政挂号小包', en: 'China Post Registered Air Mail', number: 'postal' },
  { zh: '燕文航空挂号小包', en: 'Special Line-YW', number: 'yanwen' },
];

export function makeTrackingNumber(random: Random, carrier: Carrier): string {
  switch (carrier.number) {
    case 'lp':
      return `LP00${random.digits(12)}`;
    case 'cng':
      return `CNG00${random.digits(12)}`;
    case 'postal':
      return postalNumber('RB', random.digits(8), 'CN');
    case 'yanwen':
      return postalNumber('UF', random.digits(8), 'YP');
  }
}

/** UPU S10: eight digits weighted 8 6 4 2 3 5 9 7, 11 less the remainder; 10 is written 0 and 11 is written 5. */
function postalNumber(service: string, serial: string, country: string): string {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(serial[place]), 0);
  const check = 11 - (sum % 11);
  return `${service}${serial}${check === 10 ? 0 : check === 11 ? 5 : check}${country}`;
}

const LEGS: readonly [ScanStep, fewest: number, most: number][] = [
  ['pickedUp', 5, 20],
  ['sorting', 10, 30],
  ['leftSorting', 4, 20],
  ['exported', 6, 40],
  ['departed', 8, 50],
  ['arrived', 10, 60],
  ['delivered', 40, 70],
];

/** A parcel's whole way; one in twenty falls silent on it. Times in hours after the scan before. */
export function makeScans(random: Random, uploadedAt: number): Scan[] {
  const goesSilentAfter = random.chance(0.05) ? random.whole(0, 4) : LEGS.length;
  const scans: Scan[] = [];
  let at = uploadedAt;
  for (const [step, fewest, most] of LEGS.slice(0, goesSilentAfter)) {
    at = outsideRepeatedHour(
      at + Math.round(random.between(fewest, most) * 60) * MINUTE + random.whole(0, 59) * 1000,
    );
    scans.push({ at, step });
  }
  return scans;
}

/** How long after creation the warehouse uploads a number, when all works. */
export function makeHandling(random: Random, isLate: boolean): number {
  return (isLate ? random.between(74, 108) : random.between(6, 60)) * HOUR;
}
