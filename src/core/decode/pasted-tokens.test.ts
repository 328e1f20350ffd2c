import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { header, claims, opaque, hmac, decode } from './testing/pasted.ts';

describe('a signed URL and when it ends', () => {
  const day = Date.UTC(2026, 0, 2);
  test.each([
    [
      'S3',
      `https://b.s3.amazonaws.com/k?X-Amz-Date=20260101T000000Z&X-Amz-Expires=86400&X-Amz-Signature=${hmac}`,
      'S3',
      day,
    ],
    [
      'Google',
      `https://storage.googleapis.com/b/o?X-Goog-Date=20260101T000000Z&X-Goog-Expires=86400&X-Goog-Signature=${hmac}`,
      'Google',
      day,
    ],
    [
      'Azure',
      `https://a.blob.core.windows.net/c/f?sv=2024-08-04&se=2026-01-02T00%3A00%3A00Z&sr=b&sp=r&sig=${hmac}`,
      'Azure',
      day,
    ],
    ['Azure, the query alone', `?sv=2024-08-04&se=2026-01-02T00%3A00%3A00Z&sr=b&sp=r&sig=${hmac}`, 'Azure', day],
    ['Akamai', `https://v.akamaized.net/a.m3u8?hdnts=exp=${day / 1000}~acl=/*~hmac=${hmac}`, 'Akamai', day],
    ['Akamai, the ticket alone', `hdnts=exp=${day / 1000}~acl=/*~hmac=${hmac}`, 'Akamai', day],
    [
      'CloudFront',
      `https://d1.cloudfront.net/x?Expires=${day / 1000}&Signature=${hmac}&Key-Pair-Id=K1`,
      'CloudFront',
      day,
    ],
    [
      'in a command',
      `curl "https://b.s3.amazonaws.com/k?X-Amz-Date=20260101T000000Z&X-Amz-Expires=86400&X-Amz-Signature=${hmac}"`,
      'S3',
      day,
    ],
  ])('%s', (_name, text, says, until) => {
    const decoded = decode(text);
    expect(decoded).toMatchObject({
      kind: 'described',
      described: { says: expect.stringContaining(says) as string, until },
    });
    expect(JSON.stringify(decoded)).not.toContain(hmac);
  });
});

describe('SAML', () => {
  const xml = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" Destination="https://sp.example/acs"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">https://idp.example</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status><saml:Conditions NotBefore="2026-01-01T00:00:00Z" NotOnOrAfter="2026-01-01T00:05:00Z"><saml:AudienceRestriction><saml:Audience>https://sp.example</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:NameID>${opaque}</saml:NameID></samlp:Response>`;
  const posted = Buffer.from(xml).toString('base64');
  const deflated = deflateRawSync(xml).toString('base64');
  test.each([
    ['as XML', xml],
    ['as base64', posted],
    ['wrapped over lines', posted.replace(/(.{76})/g, '$1\n')],
    ['deflated', deflated],
    ['in a form', `SAMLResponse=${encodeURIComponent(posted)}&RelayState=x`],
    ['in a URL', `https://sp.example/acs?SAMLResponse=${encodeURIComponent(deflated)}`],
  ])('%s: who made it, for whom and until when', (_name, text) => {
    const decoded = decode(text);
    const described =
      decoded.kind === 'credentials'
        ? decoded.credentials[0]?.contents
        : decoded.kind === 'described'
          ? decoded.described
          : null;
    expect(described?.says).toMatch(/^A SAML Response, without a signature in it\. Decoded, not verified\./);
    expect(described).toMatchObject({ from: Date.UTC(2026, 0, 1), until: Date.UTC(2026, 0, 1, 0, 5) });
    expect(Object.fromEntries(described?.rows.map(({ name, value }) => [name, value]) ?? [])).toMatchObject({
      Issuer: 'https://idp.example',
      Audience: 'https://sp.example',
      StatusCode: 'Success',
    });
    expect(JSON.stringify(decoded)).not.toContain(opaque);
  });
});

describe('tokens of other makes', () => {
  const contentsOf = (text: string) => {
    const decoded = decode(text);
    return decoded.kind === 'credentials' ? decoded.credentials[0]?.contents : undefined;
  };
  const signed = (message: object): string =>
    Buffer.concat([Buffer.from(JSON.stringify(message)), Buffer.alloc(64, 0xa7)]).toString('base64url');

  test('PASETO for the public: claims and end', () => {
    const contents = contentsOf(`Bearer v4.public.${signed({ sub: 'u1', exp: '2026-01-01T00:00:00+00:00' })}`);
    expect(contents?.says).toContain('Decoded, not verified');
    expect(contents).toMatchObject({
      until: Date.UTC(2026, 0, 1),
      rows: [{ name: 'sub', value: 'u1' }, { name: 'exp' }],
    });
  });

  test('PASETO that is encrypted', () => {
    expect(contentsOf(`v2.local.${Buffer.alloc(60, 0xa7).toString('base64url')}`)?.says).toContain('encrypted');
  });

  test('Fernet: when it was made', () => {
    const bytes = Buffer.alloc(89, 0xa7);
    bytes[0] = 0x80;
    bytes.writeBigUInt64BE(1767225600n, 1);
    expect(contentsOf(bytes.toString('base64url'))).toMatchObject({ from: Date.UTC(2026, 0, 1) });
  });

  test('a macaroon: location and caveats', () => {
    const packet = (text: string): string => (text.length + 5).toString(16).padStart(4, '0') + `${text}\n`;
    const packets = [
      'location http://bank.example',
      `identifier ${opaque}`,
      'cid time < 2026-01-01',
      `signature ${opaque}`,
    ];
    const text = Buffer.from(packets.map(packet).join('')).toString('base64url');
    expect(contentsOf(text)?.rows.map(({ value }) => value)).toEqual(['http://bank.example', 'time < 2026-01-01']);
    expect(JSON.stringify(decode(text))).not.toContain(opaque);
  });

  test('the claims or the header of a JWT alone', () => {
    for (const text of [claims, JSON.stringify({ iss: 'https://idp.example', exp: 1900000000 })])
      expect(decode(text)).toMatchObject({ kind: 'described', described: { until: 1900000000000 } });
    expect(decode(header)).toMatchObject({ described: { says: expect.stringContaining('JOSE header') as string } });
  });
});

test('the padding of a token and a stray quote make it no name of a challenge', () => {
  const shown = JSON.stringify(decode('Bearer K7fT2mLp9Zk4Wvx="'));
  expect(shown).not.toMatch(/k7ft|lp9zk/i);
});
