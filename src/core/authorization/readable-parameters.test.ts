import { expect, test } from 'vitest';
import { examineAuthorization } from '../authorization.ts';
import { createMasker } from '../redact/masker.ts';
import { createRedactor } from '../redact/redactor.ts';
import type { TokenMasking } from './masking.ts';

/** The rules of the gate, with which exports are written. */
function maskingWith(key: number): TokenMasking {
  const masker = createMasker(new Uint8Array(32).fill(key));
  const redactor = createRedactor(masker);
  return {
    masker,
    maskClaims: (value, as) => redactor.json(value, as),
    maskText: redactor.text,
    maskUrl: redactor.link,
  };
}

const SECRET = 'q7Rk2vZ9xW4tB8nLm3Pd6s';

test.each([
  [`Digest username="mira", realm="r", nonce="n", uri="/v1/orders?page=2&api_key=${SECRET}", response="x"`, 'page=2'],
  [`Digest username="mira", realm="r", nonce="n", uri="/reset/${SECRET}?next=/home", response="x"`, 'next=/home'],
  [
    `SharedAccessSignature sr=https%3A%2F%2Fns.servicebus.windows.net%2Fqueue1&sig=${SECRET}&se=1763713600&skn=Root`,
    'sr=https%3A%2F%2Fns.servicebus.windows.net%2Fqueue1',
  ],
  [`SharedAccessSignature sig=${SECRET}&skn=RootManageSharedAccessKey&sr=hub`, 'skn=RootManageSharedAccessKey'],
  [`SharedAccessSignature sr=https%3A%2F%2Fa.example%2Fq%3Fsig%3D${SECRET}&sig=x&se=1`, 'a.example'],
  [`MediaBrowser Client="Jellyfin Web", Device="Firefox", Version="10.9.7", Token="${SECRET}"`, 'Device="Firefox"'],
  [`Emby UserId="e8837bc1", Client="Android", DeviceId="xxx-1", Token="${SECRET}"`, 'DeviceId="xxx-1"'],
  [`OAuth oauth_consumer_key="dpf43f3p2l4k3l03", oauth_token="${SECRET}"`, 'dpf43f3p2l4k3l03'],
  [`OAuth oauth_callback="https%3A%2F%2Fapp.example%2Fcb", oauth_signature="${SECRET}"`, 'app.example%2Fcb'],
  [`OAuth oauth_callback="https%3A%2F%2Fa.example%2Fcb%3Ftoken%3D${SECRET}", oauth_version="1.0"`, 'a.example'],
  [`Signature keyId="https://a.example/u/mira#main-key",headers="date",signature="${SECRET}"`, '/u/mira#main-key'],
  [`Signature keyId="${SECRET.repeat(30)}",headers="(created) host",signature="x"`, '(created) host'],
  [`Hawk id="dh37fgj492je", ts="1353832234", nonce="j4h3g2", mac="${SECRET}"`, 'id="dh37fgj492je"'],
  [`MAC id="${SECRET}", ts="1336363200", mac="x"`, '1336363200'],
  [`HMAC-SHA256 Credential=x1y2&SignedHeaders=x-ms-date;host&Signature=${SECRET}`, 'SignedHeaders=x-ms-date;host'],
  [`SharedKey myaccount:${SECRET}`, 'myaccount:'],
  [`q-sign-algorithm=sha1&q-ak=${SECRET}&q-key-time=1700000000;1700003600&q-signature=x`, '1700000000;1700003600'],
])('%s', (value, readable) => {
  const once = examineAuthorization(value, maskingWith(1));
  expect(once.text).toContain(readable);
  expect(decodeURIComponent(once.text ?? '')).not.toContain(SECRET);
  expect(examineAuthorization(once.text, maskingWith(2)).text).toBe(once.text);
});

test.each(['Og==', 'Og', 'dW5kZWZpbmVkOnVuZGVmaW5lZA==', 'bnVsbDo=', 'W29iamVjdCBPYmplY3RdOm51bGw='])(
  'Basic %s holds nothing to mask',
  (pair) => {
    expect(examineAuthorization(`Basic ${pair}`, maskingWith(1)).text).toBe(`Basic ${pair}`);
  },
);

test.each(['OnM=', 'bWlyYTo=', 'bnVsbDpudWxsMQ==', 'dG9rZW46dG9rZW4='])('Basic %s does', (pair) => {
  expect(examineAuthorization(`Basic ${pair}`, maskingWith(1)).text).not.toContain(pair);
});

test.each([
  ['OAuth oauth_consumer_key="k7", oauth_nonce="aaaa1111", oauth_token="', '", oauth_signature="s1"'],
  ['Signature keyId="', '",algorithm="hs2019",signature="s1"'],
])('%s…: who signed stays the same when the proof does not', (before, after) => {
  const print = (signer: string, rest: string): unknown =>
    examineAuthorization(before + signer + rest, maskingWith(1)).fingerprint;
  expect(print('mira-7', after)).toBe(print('mira-7', after.replace('s1', 's2')));
  expect(print('mira-7', after)).not.toBe(print('jon-8', after));
});
