/** The orders of the made-up readings: of each reading so many, numbered through. */

export const ORDERS_OF_A_READING = 5;
const FIRST_ID = 8e15;

export function orderIdOf(reading: number, place: number): string {
  return String(FIRST_ID + reading * ORDERS_OF_A_READING + place);
}

export function numberOfReading(orderId: string): number {
  return Math.floor((Number(orderId) - FIRST_ID) / ORDERS_OF_A_READING);
}
