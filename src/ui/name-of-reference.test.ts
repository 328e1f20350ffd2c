import { expect, it } from 'vitest';
import { nameOfReference } from './name-of-reference.ts';

it.each([
  ['https://www.rfc-editor.org/rfc/rfc6750#section-3.1', 'RFC 6750 §3.1'],
  ['https://www.rfc-editor.org/rfc/rfc9110.html#section-11.6.1', 'RFC 9110 §11.6.1'],
  ['https://www.rfc-editor.org/rfc/rfc9110.html#name-authorization', 'RFC 9110'],
  ['https://datatracker.ietf.org/doc/html/rfc7519', 'RFC 7519'],
  ['https://fetch.spec.whatwg.org/#http-cors-protocol', 'fetch.spec.whatwg.org'],
])('%s is called %s', (href, name) => {
  expect(nameOfReference(href)).toBe(name);
});
