import type { Nest } from './canary.ts';
import { KEPT, type Plan } from './plan.ts';

const SCHEMES = ['Bearer', 'Token', 'ApiKey', 'Splunk', 'SSWS', 'GenieKey', 'DPoP', 'Unheard-Of'];
const KEY_FIELDS = [
  ...['X-Api-Key', 'apikey', 'X-Auth-Token', 'X-Access-Token', 'X-Vault-Token', 'Private-Token', 'X-CSRF-Token'],
  ...['X-Goog-Api-Key', 'Ocp-Apim-Subscription-Key', 'X-Session-Id', 'X-Client-Secret', 'X-Id-Token', 'X-Signature'],
];
const KEY_PARAMETERS = [
  'access_token',
  'api_key',
  'sig',
  'client_secret',
  'password',
  'X-Amz-Signature',
  'id_token_hint',
];
const KEY_PATHS = ['reset-password', 'verify-email', 'magic-link', 'invite', 'unsubscribe'];

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Requests with canaries in their Authorization field, one for each scheme. */
export function authorizationPlans({ hide, hideName, hideJwt }: Nest): Plan[] {
  const signed = 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260310/eu-central-1/s3/aws4_request, SignedHeaders=host';
  const digest = 'Digest username="u", realm="r", nonce="n", uri="/"';
  const named = {
    email: `${hideName('JWT claim email')}@person.example`,
    name: `Ada ${hideName('JWT claim name')}`,
    phone_number: `+49${hideName('JWT claim phone')}`,
    nested: { refresh_token: hide('JWT claim, nested token') },
  };
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    bare: { Authorization: hide('Authorization without a scheme') },
    doubled: { Authorization: `Bearer Bearer ${hide('Authorization, doubled')}` },
    quoted: { Authorization: `Bearer "${hide('Authorization, quoted')}"` },
    jwt: { Authorization: `Bearer ${hideJwt('Authorization JWT', named)}` },
    basic: { Authorization: `Basic ${base64(`${hide('Basic user')}:${hide('Basic password')}`)}` },
    digest: { Authorization: `${digest}, cnonce="${hide('Digest cnonce')}", response="${hide('Digest response')}"` },
    oauth: {
      Authorization: `OAuth realm="r", oauth_token="${hide('OAuth 1.0 token')}", oauth_signature="${hide('OAuth 1.0 signature')}"`,
    },
    hawk: { Authorization: `Hawk id="u", ts="1", nonce="n", mac="${hide('Hawk mac')}"` },
    signature: { Authorization: `Signature keyId="k", headers="date", signature="${hide('HTTP signature')}"` },
    negotiate: { Authorization: `Negotiate ${hide('Negotiate token')}` },
    sigv4: {
      Authorization: `${signed}, Signature=${hide('SigV4 signature')}`,
      'X-Amz-Security-Token': hide('X-Amz-Security-Token'),
    },
    dpop: {
      Authorization: `DPoP ${hideJwt('DPoP token')}`,
      DPoP: hideJwt('DPoP proof', { htm: 'GET', htu: 'https://x/' }),
    },
  };
  return [
    ...SCHEMES.map((scheme) => ({
      id: `authorization-${scheme}`,
      headers: { Authorization: `${scheme} ${hide(`Authorization ${scheme}`)}` },
    })),
    ...Object.entries(values).map(([id, headers]) => ({ id: `authorization-with-${id}`, headers })),
  ];
}

/** In fields of their own, and in addresses. */
export function headPlans({ hide, hideAwkward, hideJwt }: Nest): Plan[] {
  const inner = `https://b.example/?token=${hide('URL in a URL in a URL')}`;
  const nested = encodeURIComponent(`https://a.example/?to=${encodeURIComponent(inner)}`);
  const json = JSON.stringify({ auth: { token: hide('JSON in a query') } });
  const queries: Readonly<Record<string, string>> = {
    graphql: `?query=${encodeURIComponent(`{ login(password: "${hide('GraphQL in a query')}") { id } }`)}`,
    code: `?code=${hide('query code')}&state=${hide('query state')}`,
    awkward: `?access_token=${encodeURIComponent(hideAwkward('query, awkward'))}`,
    nested: `?next=${nested}`,
    json: `?q=${encodeURIComponent(json)}`,
    jwt: `?jwt=${hideJwt('JWT in a query')}`,
  };
  return [
    ...KEY_FIELDS.map((name) => ({ id: `header-${name}`, headers: { [name]: hide(`header ${name}`) } })),
    { id: 'header-with-jwt', headers: { 'X-Access-Token': hideJwt('JWT in a header') } },
    { id: 'header-with-json', headers: { 'X-Context': `{"session":{"token":"${hide('JSON in a header')}"}}` } },
    ...KEY_PARAMETERS.map((name) => ({
      id: `query-${name}`,
      rest: `?page=2&${name}=${hide(`query ${name}`)}&sort=asc`,
    })),
    ...Object.entries(queries).map(([id, rest]) => ({ id: `query-with-${id}`, rest })),
    ...KEY_PATHS.map((word) => ({ id: `path-${word}`, rest: `/${word}/${hide(`path after ${word}`)}` })),
  ];
}

/** In bodies that are sent. */
export function bodyPlans({ hide, hideAwkward }: Nest): Plan[] {
  const JSON_TYPE = 'application/json';
  const FORM_TYPE = 'application/x-www-form-urlencoded';
  const bodies: Readonly<Record<string, readonly [type: string, body: string]>> = {
    json: [
      JSON_TYPE,
      JSON.stringify({
        user: `${KEPT}sent-json`,
        password: hide('JSON password'),
        list: [{ api_key: hide('JSON nested key') }],
      }),
    ],
    'json-awkward': [JSON_TYPE, JSON.stringify({ password: hideAwkward('JSON password, awkward') })],
    'json-in-json': [JSON_TYPE, JSON.stringify({ data: JSON.stringify({ token: hide('JSON in JSON') }) })],
    form: [
      FORM_TYPE,
      `grant_type=${KEPT}sent-form&password=${hide('form password')}&client_secret=${hide('form client_secret')}`,
    ],
    'form-awkward': [FORM_TYPE, `password=${encodeURIComponent(hideAwkward('form password, awkward'))}`],
    xml: [
      'text/xml',
      `<Envelope><Action>${KEPT}sent-xml</Action><Password>${hide('XML password')}</Password><auth token="${hide('XML attribute')}"/></Envelope>`,
    ],
    graphql: [
      JSON_TYPE,
      JSON.stringify({
        query: `mutation { login(user: "u", password: "${hide('GraphQL argument')}") { id } }`,
        variables: { password: hide('GraphQL variable') },
      }),
    ],
    multipart: [
      'multipart/form-data; boundary=b',
      `--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n${hide('multipart password')}\r\n--b--\r\n`,
    ],
    'at-the-cap': [
      JSON_TYPE,
      `{"padding":"${'x'.repeat(65_480)}","password":"${hide('JSON at the cap')}","more":"${'y'.repeat(9000)}"`,
    ],
    text: [
      'text/plain',
      `${KEPT}sent-text\npassword: ${hide('text password')}\nAuthorization: Bearer ${hide('text Bearer')}`,
    ],
  };
  return Object.entries(bodies).map(([id, [type, body]]) => ({
    id: `sent-${id}`,
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
  }));
}

/** What is no fetch of the page, and what never gets an answer. */
export function otherPlans({ hide }: Nest): Plan[] {
  return [
    { id: 'userinfo', as: 'navigation', answer: 'Who is that?' },
    {
      id: 'websocket',
      as: 'websocket',
      rest: `?token=${hide('WebSocket query')}`,
      protocols: ['bearer', hide('WebSocket protocol')],
    },
    { id: 'eventsource', as: 'eventsource', rest: `?access_token=${hide('EventSource query')}` },
    {
      id: 'beacon',
      as: 'beacon',
      rest: `?token=${hide('beacon query')}`,
      body: JSON.stringify({ password: hide('beacon body') }),
    },
    { id: 'image', as: 'image', rest: `?sig=${hide('image query')}` },
    { id: 'script', as: 'script', rest: `?token=${hide('script query')}` },
    { id: 'shared-worker', as: 'shared-worker', rest: `?api_key=${hide('query of a shared worker')}` },
    { id: 'foreign', as: 'foreign', rest: `?token=${hide('query to another site')}` },
    { id: 'aborted', as: 'aborted', rest: `?token=${hide('aborted query')}` },
    {
      id: 'dropped',
      rest: `?token=${hide('query of a connection that broke')}`,
      headers: { Authorization: `Bearer ${hide('Bearer of a connection that broke')}` },
      isDropped: true,
    },
  ];
}
