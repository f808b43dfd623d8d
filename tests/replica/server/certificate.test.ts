import { X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeCertificate } from './certificate.ts';
import { integer } from './der.ts';

const NOW = Date.parse('2026-03-01T12:00:00.000Z');
const HOSTS = ['csp.aliexpress.com', 'gsp.aliexpress.com'];

it('makes a certificate that signs itself, for those hosts and no other, for a month', () => {
  const certificate = new X509Certificate(makeCertificate(HOSTS, NOW).cert);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(HOSTS.map((host) => certificate.checkHost(host))).toEqual(HOSTS);
  expect(certificate.checkHost('login.aliexpress.com')).toBeUndefined();
  expect(Date.parse(certificate.validFrom)).toBe(NOW - 24 * 3600 * 1000);
  expect(Date.parse(certificate.validTo)).toBe(NOW + 30 * 24 * 3600 * 1000);
});

it.each([
  [[0x01], '020101'],
  [[0x80], '02020080'],
  [[0x00, 0x00, 0x7f, 0x01], '02027f01'],
  [[0x00, 0x80], '02020080'],
  [[0x00], '020100'],
])('writes the number of the bytes %j without padding', (bytes, written) => {
  expect(integer(Buffer.from(bytes)).toString('hex')).toBe(written);
});

it('makes a new key each time', () => {
  expect(makeCertificate(HOSTS, NOW).key).not.toBe(makeCertificate(HOSTS, NOW).key);
});
