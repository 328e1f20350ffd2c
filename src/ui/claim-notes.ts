/** Claims and members of JOSE headers in words: mostly data, so it is loaded when the first token is shown. */
export { wordsForClaim, wordsForJoseMember } from './claim-words.ts';
export { describeClaim } from './describe-claim.ts';
