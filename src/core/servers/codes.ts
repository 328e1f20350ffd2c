import { commonErrorCodes, vagueCodes } from './codes/common.ts';
import { jwtLibrarySentences } from './codes/jwt-sentences.ts';
import { jwtLibraryCodes, microsoftIdentityModelCodes } from './codes/jwt-libraries.ts';
import { bearerCodes, dpopCodes, oauthCodes, stepUpCodes } from './codes/oauth.ts';
import { awsCodes, objectStoreSentences, requestSignatureSentences, signatureCodes } from './codes/signing.ts';
import type { CodeTable, SentenceTable } from './product.ts';

/** Codes that mean the same whoever sends them. The first table that knows a code is believed. */
export const commonCodes: readonly CodeTable[] = [
  bearerCodes,
  stepUpCodes,
  dpopCodes,
  oauthCodes,
  signatureCodes,
  awsCodes,
  jwtLibraryCodes,
  microsoftIdentityModelCodes,
  commonErrorCodes,
  vagueCodes,
];

/** Sentences that mean the same whoever passes them on. */
export const commonSentences: readonly SentenceTable[] = [
  requestSignatureSentences,
  ...jwtLibrarySentences,
  objectStoreSentences,
];
