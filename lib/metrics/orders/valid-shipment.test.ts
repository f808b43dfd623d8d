import { describe, expect, it } from 'vitest';
import { anOrder, instant, NOON } from '../../../tests/metrics/a-store.ts';
import type { Shipment } from '../../domain/facts.ts';
import { isValidNumber, validUploads } from './valid-shipment.ts';

describe('a tracking number', () => {
  it.each<[string, Shipment, boolean]>([
    ['of 8 characters is valid', { trackingNumber: 'AB-12345' }, true],
    ['of 7 characters is not', { trackingNumber: 'AB-1234' }, false],
    ['that is empty is not', { trackingNumber: '' }, false],
    ['in lower case is not', { trackingNumber: 'lp00012345678901' }, false],
    ['with a space around it is not', { trackingNumber: ' LP00012345678901' }, false],
    ['with a full-width digit is not', { trackingNumber: 'LP0001234567890１' }, false],
    ['of the S10 shape with the right check digit is valid', { trackingNumber: 'RR473124829SE' }, true],
    ['of the S10 shape with a wrong check digit is not', { trackingNumber: 'RR473124828SE' }, false],
    [
      'that was found invalid is not, however it looks',
      { trackingNumber: 'LP00012345678901', verdict: 'invalid' },
      false,
    ],
    [
      'that was found valid must still look like one',
      { trackingNumber: 'RR473124828SE', verdict: 'valid' },
      false,
    ],
    ['of unknown verdict is believed unchecked', { trackingNumber: 'x', verdict: 'unknown' }, true],
    ['that is not known is none', { verdict: 'unknown' }, false],
  ])('%s', (_, shipment, isValid) => {
    expect(isValidNumber(shipment)).toBe(isValid);
  });
});

describe('the valid uploads of an order', () => {
  const early = '2026-05-20T10:00:00.000Z';
  const late = '2026-05-20T11:00:00.000Z';
  const uploadsOf = (shipments: Shipment[], falseShipmentAt?: string, seen?: Record<string, string>) =>
    validUploads(
      anOrder('1', NOON, { shipments, seen }),
      falseShipmentAt === undefined ? undefined : instant(falseShipmentAt),
    ).map(({ trackingNumber }) => trackingNumber);

  it('come by time, ties by number, and without a time not at all', () => {
    const shipments = [
      { trackingNumber: 'CCCCCCCC', uploadedAt: late },
      { trackingNumber: 'BBBBBBBB', uploadedAt: early },
      { trackingNumber: 'AAAAAAAA', uploadedAt: early },
      { trackingNumber: 'DDDDDDDD' },
    ];
    expect(uploadsOf(shipments)).toEqual(['AAAAAAAA', 'BBBBBBBB', 'CCCCCCCC']);
  });

  it('are not valid when 虚假发货 was first seen at or after their upload; later ones are untouched', () => {
    const shipments = [
      { trackingNumber: 'AAAAAAAA', uploadedAt: early },
      { trackingNumber: 'BBBBBBBB', uploadedAt: late },
    ];
    expect(uploadsOf(shipments, early)).toEqual(['BBBBBBBB']);
    expect(uploadsOf(shipments, late)).toEqual([]);
  });

  it('are valid again when the shipment list said so after the violation, not before', () => {
    const shipments: Shipment[] = [{ trackingNumber: 'AAAAAAAA', uploadedAt: early, verdict: 'valid' }];
    expect(uploadsOf(shipments, late, { 'shipments.AAAAAAAA.verdict': late })).toEqual(['AAAAAAAA']);
    expect(uploadsOf(shipments, late, { 'shipments.AAAAAAAA.verdict': early })).toEqual([]);
    expect(uploadsOf(shipments, late)).toEqual(['AAAAAAAA']);
  });
});
