import { say } from '../masked.ts';
import { duration, timeNear } from '../time.ts';
import type { Cause } from './cause.ts';
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
  explains: ['permission-denied', 'credentials-invalid'],
  check(facts) {
    const { signedUrl, clock } = facts;
    // A URL without a signature is none; only a server that says it in so many words may know better.
    const isNamed = signedUrl !== null || facts.heard.names('signed-url-expired');
    const said = isNamed ? heard(facts, 'signed-url-expired') : [];
    const end = signedUrl?.expiresAt ?? null;
    const at = clock.serverAt;
    if (end === null || end > at) return said.length > 0 ? { clues: said } : undefined;
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
