import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import {
  bits,
  der,
  explicit,
  integer,
  objectId,
  octets,
  sequence,
  setOf,
  truth,
  utcTime,
  utf8,
} from './der.ts';

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const COMMON_NAME = '2.5.4.3';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const DAY = 24 * 3600 * 1000;

/**
 * A self-signed certificate for those host names, good for a month, made anew for every run: no key lies in the
 * repository, and no tool is needed to make one (node:crypto makes keys but no certificates).
 */
export function makeCertificate(hosts: readonly string[], now = Date.now()): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(objectId(ECDSA_WITH_SHA256));
  const name = sequence(setOf(sequence(objectId(COMMON_NAME), utf8('Activity Guard replica'))));
  const hostNames = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(randomBytes(12)),
    algorithm,
    name,
    sequence(utcTime(now - DAY), utcTime(now + 30 * DAY)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    explicit(
      3,
      sequence(
        sequence(objectId(SUBJECT_ALTERNATIVE_NAME), octets(hostNames)),
        sequence(objectId(BASIC_CONSTRAINTS), truth(), octets(sequence())),
      ),
    ),
  );
  const certificate = sequence(body, algorithm, bits(sign('sha256', body, privateKey)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', certificate),
  };
}

function pem(label: string, content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
