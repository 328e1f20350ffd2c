const START = Date.UTC(2026, 2, 10, 12);
const HOSTS = ['api', 'gw', 'auth', 'files', 'reports'];
const CHALLENGES = [
  'Bearer error="invalid_token", error_description="The token expired"',
  'Bearer realm="shop"',
  'Basic realm="intranet"',
  'Bearer error="insufficient_scope", scope="orders:write"',
];

/** Three of them name an endpoint: more than 10,000 do not fold into fewer rows. */
const WORDS = (
  'orders invoices users carts items prices stores parcels routes drivers teams roles reports charts pages notes files ' +
  'images events offers labels returns'
).split(' ');

/**
 * A HAR file of refusals: four kinds of answer, a token that is renewed at times. `numbered`: endpoints as a busy day makes
 * them, which a list folds; `distinct`: one for each refusal.
 */
export function writeLargeHar(count: number, endpoints: 'numbered' | 'distinct' = 'numbered'): string {
  const path = endpoints === 'numbered' ? numberedPath : distinctPath;
  const entries = Array.from({ length: count }, (_, index) => entryAt(index, path(index)));
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'bench', version: '1' }, entries } });
}

function entryAt(index: number, path: string): object {
  const at = START + index * 50;
  const kind = index % CHALLENGES.length;
  const headers = kind === 1 ? [] : [{ name: 'Authorization', value: `Bearer ${tokenAt(at, Math.floor(index / 50))}` }];
  return {
    startedDateTime: new Date(at).toISOString(),
    time: 30,
    request: {
      method: index % 7 === 0 ? 'POST' : 'GET',
      url: `https://${HOSTS[index % HOSTS.length]}.shop.example/v1/${path}?page=${index % 9}`,
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

function numberedPath(index: number): string {
  return `list-${index % 900}/${index}`;
}

function distinctPath(index: number): string {
  const count = WORDS.length;
  return [index, index / count, index / count ** 2].map((place) => WORDS[Math.floor(place) % count]).join('/');
}

function tokenAt(at: number, serial: number): string {
  const expires = Math.floor(at / 1000) - (serial % 3 === 0 ? 12 : -3600);
  const claims = { iss: 'https://id.shop.example/', aud: 'https://api.shop.example', exp: expires, jti: serial };
  return [{ alg: 'RS256', kid: 'k1' }, claims, 'signature'].map(base64url).join('.');
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
