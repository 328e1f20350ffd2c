import { expect, test } from 'vitest';

import type { DevtoolsEntry } from './entry.ts';
import { interestIn } from './interest.ts';
import { entry } from './testing/entry.ts';

const authorization = (value: string) => ({ headers: [{ name: 'authorization', value }] });
const form = (text: string) => ({ method: 'POST', postData: { mimeType: 'application/x-www-form-urlencoded', text } });

test.each<[string, DevtoolsEntry, ReturnType<typeof interestIn>]>([
  ['a 401', entry(), 'with-body'],
  ['a 403', entry({}, {}, { status: 403 }), 'with-body'],
  ['a 407', entry({}, {}, { status: 407 }), 'with-body'],
  ['a 401 with a huge page', entry({}, {}, { content: { size: 5e6, mimeType: 'text/html' } }), 'with-body'],
  ['a 401 with a download', entry({}, {}, { content: { size: 5e7, mimeType: 'text/html' } }), 'head'],
  ['no answer', entry({}, {}, { status: 0 }), 'head'],
  ['a refused preflight', entry({ _resourceType: 'preflight' }), 'with-body'],
  ['an allowed preflight', entry({ _resourceType: 'preflight' }, {}, { status: 204 }), 'none'],
  ['a success', entry({}, {}, { status: 200 }), 'none'],
  ['a success with a token of the page', entry({}, authorization('Bearer a'), { status: 200 }), 'none'],
  ['a success with what the browser added', entry({}, authorization('Basic dTpw'), { status: 200 }), 'head'],
  [
    'a token request',
    entry({}, { ...form('grant_type=refresh_token'), url: 'https://id.example/x' }, { status: 200 }),
    'with-body',
  ],
  ['a refused refresh', entry({}, form('grant_type=refresh_token'), { status: 400 }), 'with-body'],
  ['a login', entry({}, { method: 'POST', url: 'https://api.example/login' }, { status: 200 }), 'with-body'],
  ['a form', entry({}, form('q=1'), { status: 200 }), 'none'],
  [
    'a login page',
    entry(
      {},
      { method: 'POST', url: 'https://a.example/login' },
      { status: 200, content: { size: 9, mimeType: 'text/html' } },
    ),
    'none',
  ],
])('%s: %s', (_, told, expected) => {
  expect(interestIn(told)).toBe(expected);
});
