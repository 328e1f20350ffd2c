import { readSignedUrl } from '../facts/signed-url.ts';
import { say } from '../masked.ts';
import { row, type Describe } from './described.ts';

/** Addresses that carry their own permission, and the query of one pasted alone: S3, Google Cloud, Azure SAS, CDNs. */
export const describeSignedUrl: Describe = (text, redactor) => {
  if (/\s/.test(text) || text.length > 16_384) return null;
  const isUrl = /^https?:\/\//i.test(text);
  const isQuery = /^[?&]?[\w.~-]{1,64}=[^=&]*&/.test(text) || /^[?&]?hdn(?:ts|ea)=/.test(text);
  if (!isUrl && !isQuery) return null;
  const url = redactor.url(isUrl ? text : `https://host.invalid/?${text.replace(/^[?&]/, '')}`);
  const signed = readSignedUrl(url);
  if (signed === null) return null;
  const names = new Map(url.query.map(({ name }) => [name.toLowerCase(), true]));
  const maker = MAKERS.find(([name]) => names.has(name))?.[1] ?? say`its own server`;
  return {
    says: say`A signed URL, of a kind that ${maker} checks: whoever has it may use it until it ends, without a token. The signature cannot be checked here.`,
    rows: url.query
      .slice(0, 24)
      .map(({ name, value }) => row(name, value, WORDS.get(name.toLowerCase()) ?? say`parameter`)),
    from: signed.validFrom,
    until: signed.expiresAt,
  };
};

const MAKERS = [
  ['x-amz-signature', say`Amazon S3 or another AWS service`],
  ['x-goog-signature', say`Google Cloud Storage`],
  ['x-oss-signature', say`Alibaba Cloud OSS`],
  ['key-pair-id', say`Amazon CloudFront`],
  ['googleaccessid', say`Google Cloud Storage`],
  ['awsaccesskeyid', say`Amazon S3`],
  ['sv', say`Azure Storage (a shared access signature)`],
  ['hdnts', say`Akamai`],
  ['hdnea', say`Akamai`],
] as const;

const WORDS = new Map([
  ...['x-amz-signature', 'x-goog-signature', 'x-oss-signature', 'signature', 'sig', 'hmac'].map(
    (name) => [name, say`the signature; masked`] as const,
  ),
  ...['x-amz-expires', 'x-goog-expires', 'x-oss-expires'].map((name) => [name, say`seconds that it holds`] as const),
  ...['x-amz-date', 'x-goog-date', 'x-oss-date'].map((name) => [name, say`when it was signed`] as const),
  ...['x-amz-credential', 'x-goog-credential'].map((name) => [name, say`key, day, region and service`] as const),
  ...['x-amz-signedheaders', 'x-goog-signedheaders'].map((name) => [name, say`headers that must not change`] as const),
  ...['expires', 'se', 'exp', 'expiry', 'e'].map((name) => [name, say`when it ends`] as const),
  ...['hdnts', 'hdnea'].map((name) => [name, say`ticket: its end (exp), what it opens (acl) and a signature`] as const),
  ['x-amz-security-token', say`session token of temporary AWS credentials`],
  ['x-amz-algorithm', say`how it was signed`],
  ['x-goog-algorithm', say`how it was signed`],
  ['st', say`when it begins`],
  ['sp', say`permissions: r read, w write, d delete, l list, c create`],
  ['sr', say`what it is for: b blob, c container, f file, s share`],
  ['sv', say`version of the storage service`],
  ['ss', say`services of the account`],
  ['srt', say`kinds of resources`],
  ['sip', say`addresses that may use it`],
  ['spr', say`protocols that may be used`],
  ['skoid', say`who delegated it`],
  ['key-pair-id', say`which public key checks it`],
  ['policy', say`the policy that was signed`],
]);
