import type { Param } from './read-params.ts';
import { fault, type Sheet } from './sheet.ts';
import { slice, type View } from './view.ts';

/** The parameters of Digest credentials that no server can do without. RFC 7616 section 3.4. */
export function lintDigest(params: readonly Param[], view: View, sheet: Sheet): void {
  const has = (name: string): boolean => params.some((param) => param.name.toLowerCase() === name);
  const isComplete =
    (has('username') || has('username*')) &&
    ['realm', 'nonce', 'uri', 'response'].every(has) &&
    (!has('qop') || (has('cnonce') && has('nc')));
  if (!isComplete) fault(sheet, 'digest-missing-parameter', slice(view, view.text.length));
}

/** Key id, date, region, service and terminator; Signature Version 4A has no region. */
const SCOPE = /^[^/]+\/\d{8}\/[^/]+\/[^/]+\/aws4_request$/;
const SCOPE_4A = /^[^/]+\/\d{8}\/[^/]+\/aws4_request$/;

/** AWS Signature Version 4: three parts. Whether the signature is the right one, only the server can say. */
export function lintSigV4(params: readonly Param[], view: View, sheet: Sheet, scheme: string): void {
  const find = (name: string): View | undefined => params.find((param) => param.name.toLowerCase() === name)?.value;
  const [credential, headers, signature] = [find('credential'), find('signedheaders'), find('signature')];
  const scope = /ecdsa/i.test(scheme) ? SCOPE_4A : SCOPE;
  const report = (at: View): void => fault(sheet, 'sigv4-malformed', at);
  if (credential === undefined || headers === undefined || signature === undefined)
    report(slice(view, view.text.length));
  else if (!scope.test(credential.text)) report(credential);
  else if (headers.text === '') report(headers);
  else if (signature.text === '') report(signature);
}
