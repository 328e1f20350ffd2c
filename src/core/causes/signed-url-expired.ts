import type { Facts } from '../facts/facts.ts';
import { say } from '../masked.ts';
import { duration, timeNear } from '../time.ts';
import type { Cause, Clue, Suspicion } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const signedUrlExpired: Cause = {
  id: 'signed-url-expired',
  title: say`The signed URL has expired`,
  applies: say`The URL carries a signature with an end, and that moment had passed when it was used.`,
  unless: say`The server checks the signature first and refuses that.`,
  fix: [
    fix('client', say`Fetch a new link right before using it; do not store signed URLs`),
    fix('server', say`Give links a life that fits their use, and let the app renew them`),
  ],
  reference: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html',
  explains: ['permission-denied', 'credentials-invalid', 'token-expired', 'waf-or-bot-blocked'],
  check(facts) {
    const { signedUrl, clock } = facts;
    // A URL without a signature is none; only a server that says it in so many words may know better.
    const isNamed = signedUrl !== null || facts.heard.names('signed-url-expired');
    const said = isNamed ? heard(facts, 'signed-url-expired') : [];
    const end = signedUrl?.expiresAt ?? null;
    const at = clock.serverAt;
    if (end === null || end > at) return unread(facts, said);
    const name = signedUrl?.expiry?.name ?? say`The end`;
    return {
      title: say`The signed URL expired ${duration(at - end)} before it was used`,
      clues: [
        clue(
          facts.sent.authorization.header === 'present' ? 'fits' : 'proves',
          'request',
          say`${name} ends at ${timeNear(end, at)}, request ${timeNear(at, at)}`,
        ),
        ...said,
      ],
    };
  },
};

/** An end that cannot be seen: hidden in a policy, kept by the server, or shortened there. */
function unread({ signedUrl, status, clock }: Facts, said: readonly Clue[]): Suspicion | undefined {
  if (signedUrl === null) return said.length > 0 ? { clues: said, title: say`The link has expired` } : undefined;
  const { signature, expiry, expiresAt } = signedUrl;
  if (expiresAt === null && status === 403)
    return {
      clues: [...said, clue('hints', 'request', say`The URL is signed (${signature}), and its end cannot be read`)],
    };
  if (said.length === 0) return undefined;
  if (expiry === null || expiresAt === null) return { clues: said };
  const left = say`${expiry.name} leaves the URL another ${duration(expiresAt - clock.serverAt)}`;
  return { clues: [...said, clue('against', 'request', left)] };
}
