import { describe, expect, it } from 'vitest';
import { HOUR, isoOf, MINUTE } from '../../domain/time.ts';
import { parcelsOf, shipmentsOf } from './parcels.ts';

describe('parcels in one cell', () => {
  it.each([
    ['one', 'Seller Shpping US:9261290323077300004210\n', [['Seller Shpping US', '9261290323077300004210']]],
    ['a Chinese name', '美国邮政:9200190324\n', [['美国邮政', '9200190324']]],
    ['a service key', 'AE_US_SAVER:UUS0000000000000001\n', [['AE_US_SAVER', 'UUS0000000000000001']]],
    [
      'a name broken before the colon',
      'Seller Shpping DE\n:00340434161094\n',
      [['Seller Shpping DE', '00340434161094']],
    ],
    ['a name with digits broken there', '4PX Mail\n:RB123456785CN\n', [['4PX Mail', 'RB123456785CN']]],
    ['a name over two lines', 'Seller\nShpping DE\n:0034\n', [['Seller Shpping DE', '0034']]],
    [
      'two',
      'Correos:LX1234\nDHL:00340434\n',
      [
        ['Correos', 'LX1234'],
        ['DHL', '00340434'],
      ],
    ],
    [
      'a full-width colon and Windows line ends',
      '菜鸟：LP00123456789012\r\n\r\n',
      [['菜鸟', 'LP00123456789012']],
    ],
    ['the same number twice', 'A:LP1234\nA:LP1234\n', [['A', 'LP1234']]],
    [
      'numbers without a name',
      'LP00123456789012\nLP00123456789013',
      [
        [undefined, 'LP00123456789012'],
        [undefined, 'LP00123456789013'],
      ],
    ],
    [
      'two named ones on one line',
      'USPS:9200;UPS:1Z999',
      [
        ['USPS', '9200'],
        ['UPS', '1Z999'],
      ],
    ],
    [
      'numbers on one line',
      'LP00123456789012，LP00123456789013 LP00123456789014',
      [
        [undefined, 'LP00123456789012'],
        [undefined, 'LP00123456789013'],
        [undefined, 'LP00123456789014'],
      ],
    ],
    ['a number kept as text', "'LP00123456789012", [[undefined, 'LP00123456789012']]],
    ['nothing', '', []],
    ['a dash', '--', []],
  ])('are read: %s', (_, text, expected) => {
    const { parcels, unreadable } = parcelsOf(text);
    expect(parcels.map(({ carrier, trackingNumber }) => [carrier, trackingNumber])).toEqual(expected);
    expect(unreadable).toEqual([]);
  });

  it.each([
    ['a name without a number', 'USPS:\n', 'USPS:'],
    ['a name alone', 'Seller Shpping DE', 'Seller Shpping DE'],
    ['a number in groups', 'LP00 1234 5678 9012', 'LP00 1234 5678 9012'],
    ['a number and a word', 'LP00123456789012;待定', 'LP00123456789012;待定'],
    ['two numbers after one name', 'USPS:9200190324,9200190325', 'USPS:9200190324,9200190325'],
    ['a masked number', 'USPS:9200****', 'USPS:9200****'],
    ['a number a spreadsheet rounded', '9.26129E+21', '9.26129E+21'],
  ])('are a problem: %s', (_, text, line) => {
    expect(parcelsOf(text)).toEqual({ parcels: [], unreadable: [line] });
  });

  it('keep the readable ones when one is not', () => {
    expect(parcelsOf('USPS:\nDHL:00340434\n')).toEqual({
      parcels: [{ carrier: 'DHL', trackingNumber: '00340434' }],
      unreadable: ['USPS:'],
    });
  });
});

describe('the one shipping time of an order', () => {
  const createdAt = Date.parse('2026-03-01T20:00:00.000Z');
  const one = [{ trackingNumber: 'A1234567' }];
  const two = [...one, { trackingNumber: 'B1234567' }];
  const uploads = (parcels: typeof two, shippedAt: number | undefined, created = isoOf(createdAt)) =>
    shipmentsOf(parcels, shippedAt, created).map(({ uploadedAt }) => uploadedAt);

  it('is the upload of its only parcel, however late', () => {
    const late = createdAt + 200 * HOUR;
    expect(uploads(one, late)).toEqual([isoOf(late)]);
    expect(shipmentsOf(one, late, undefined)).toEqual([
      { trackingNumber: 'A1234567', uploadedAt: isoOf(late) },
    ]);
  });

  it('is given to several parcels when it lies within 72 h of creation, to the millisecond', () => {
    const last = createdAt + 72 * HOUR;
    expect(uploads(two, last)).toEqual([isoOf(last), isoOf(last)]);
    expect(uploads(two, last + MINUTE)).toEqual([undefined, undefined]);
    expect(uploads(two, last + 1)).toEqual([undefined, undefined]);
  });

  it('is given to none of several parcels of an order that is not dated', () => {
    expect(shipmentsOf(two, createdAt, undefined)).toEqual(two);
  });

  it('that is not stated leaves every parcel without upload', () => {
    expect(uploads(one, undefined)).toEqual([undefined]);
  });
});
