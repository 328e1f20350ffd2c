const START = Date.UTC(2026, 2, 10, 12);
const HOSTS = ['api', 'gw', 'auth', 'files', 'reports'];
const CHALLENGES = [
  'Bearer error="invalid_token", error_description="The token expired"',
  'Bearer realm="shop"',
  'Basic realm="intranet"',
  'Bearer error="insufficient_scope", scope="orders:write"',
];

/** A HAR file of refusals as a busy day makes them: many endpoints, four kinds of answer, a token that is renewed at times. */
export function writeLargeHar(count: number): string {
  const entries = Array.from({ length: count }, (_, index) => entryAt(index));
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'bench', version: '1' }, entries } });
}

function entryAt(index: number): object {
  const at = START + index * 50;
  const kind = index % CHALLENGES.length;
  const headers = kind === 1 ? [] : [{ name: 'Authorization', value: `Bearer ${tokenAt(at, Math.floor(index / 50))}` }];
  return {
    startedDateTime: new Date(at).toISOString(),
    time: 30,
    request: {
      method: index % 7 === 0 ? 'POST' : 'GET',
      url: `https://${HOSTS[index % HOSTS.length]}.shop.example/v1/list-${index % 900}/${index}?page=${index % 9}`,
      headers: [{ name: 'Accept', value: 'application/json' }, ...headers],
    },
    response: {
      status: kind === 3 ? 403 : 401,
      statusText: '',
      headers: [
        { name: 'WWW-Authenticate', value: CHALLENGES[kind] },
        { name: 'Date', value: new Date(at).toUTCString() },
        { name: 'Content-Type', value: 'application/json' },
      ],
      content: { size: 60, mimeType: 'application/json', text: `{"message":"Unauthorized","request":"r-${index}"}` },
    },
  };
}

function tokenAt(at: number, serial: number): string {
  const expires = Math.floor(at / 1000) - (serial % 3 === 0 ? 12 : -3600);
  const claims = { iss: 'https://id.shop.example/', aud: 'https://api.shop.example', exp: expires, jti: serial };
  return [{ alg: 'RS256', kid: 'k1' }, claims, 'signature'].map(base64url).join('.');
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
