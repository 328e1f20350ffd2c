import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certified {
  key: string;
  cert: string;
}

const DAY = 24 * 60 * 60 * 1000;

/** A certificate that certifies itself (X.509, RFC 5280 section 4.1), good for a day: for browsers told to take any. */
export function certifyYourself(name: string): Certified {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  const commonName = sequence(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from(name)));
  const names = sequence(der(0x31, commonName));
  const serial = der(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)]));
  const validity = sequence(utcTime(Date.now() - DAY), utcTime(Date.now() + DAY));
  const publicKeyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const body = sequence(serial, ecdsaWithSha256, names, validity, names, publicKeyInfo);
  const signature = der(0x03, Buffer.concat([Buffer.of(0), sign('sha256', body, privateKey)]));
  const lines =
    sequence(body, ecdsaWithSha256, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function utcTime(at: number): Buffer {
  return der(0x17, Buffer.from(`${new Date(at).toISOString().slice(2, 19).replace(/\D/g, '')}Z`));
}

/** Tag, length, contents: X.690 section 8.1. */
function der(tag: number, contents: Buffer): Buffer {
  const { length } = contents;
  const bytes = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...bytes), contents]);
}
