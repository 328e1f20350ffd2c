import type { Cause } from './cause.ts';
import { accountDisabledOrPlan } from './account-disabled-or-plan.ts';
import { apiKeyInvalid } from './api-key-invalid.ts';
import { apiKeyMissing } from './api-key-missing.ts';
import { authorizationMalformed } from './authorization-malformed.ts';
import { clientCertificateRequired } from './client-certificate-required.ts';
import { clockSkew } from './clock-skew.ts';
import { cookieMissing } from './cookie-missing.ts';
import { credentialsInvalid } from './credentials-invalid.ts';
import { credentialsMissing } from './credentials-missing.ts';
import { csrfFailed } from './csrf-failed.ts';
import { dpopProofRequired } from './dpop-proof-required.ts';
import { headerStrippedInTransit } from './header-stripped-in-transit.ts';
import { ipOrGeoBlocked } from './ip-or-geo-blocked.ts';
import { mfaOrStepUpRequired } from './mfa-or-step-up-required.ts';
import { originNotAllowed } from './origin-not-allowed.ts';
import { permissionDenied } from './permission-denied.ts';
import { preflightRejected } from './preflight-rejected.ts';
import { proxyAuthentication } from './proxy-authentication.ts';
import { rateLimited } from './rate-limited.ts';
import { redirectDroppedAuthorization } from './redirect-dropped-authorization.ts';
import { requestSignatureInvalid } from './request-signature-invalid.ts';
import { schemeMismatch } from './scheme-mismatch.ts';
import { scopeInsufficient } from './scope-insufficient.ts';
import { serverMisconfigured } from './server-misconfigured.ts';
import { sessionExpired } from './session-expired.ts';
import { signedUrlExpired } from './signed-url-expired.ts';
import { tokenAlgorithmRejected } from './token-algorithm-rejected.ts';
import { tokenAudienceMismatch } from './token-audience-mismatch.ts';
import { tokenExpired } from './token-expired.ts';
import { tokenIssuerMismatch } from './token-issuer-mismatch.ts';
import { tokenMalformed } from './token-malformed.ts';
import { tokenNotYetValid } from './token-not-yet-valid.ts';
import { tokenRevoked } from './token-revoked.ts';
import { tokenSignatureInvalid } from './token-signature-invalid.ts';
import { tokenWrongType } from './token-wrong-type.ts';
import { unknown } from './unknown.ts';
import { wafOrBotBlocked } from './waf-or-bot-blocked.ts';
import { wrongEndpoint } from './wrong-endpoint.ts';
import { wrongEnvironment } from './wrong-environment.ts';

/**
 * Every cause the engine looks for, and the order in which equally strong suspicions stand: what stops a request before
 * it is read, what came with it, the form, the token, the account, the rights.
 */
export const causes: readonly Cause[] = [
  preflightRejected,
  redirectDroppedAuthorization,
  proxyAuthentication,
  wafOrBotBlocked,
  ipOrGeoBlocked,
  rateLimited,
  originNotAllowed,
  clientCertificateRequired,
  serverMisconfigured,
  wrongEndpoint,
  signedUrlExpired,
  dpopProofRequired,
  clockSkew,
  requestSignatureInvalid,
  headerStrippedInTransit,
  authorizationMalformed,
  schemeMismatch,
  cookieMissing,
  apiKeyMissing,
  credentialsMissing,
  tokenMalformed,
  tokenAlgorithmRejected,
  tokenWrongType,
  tokenExpired,
  tokenNotYetValid,
  tokenIssuerMismatch,
  tokenAudienceMismatch,
  wrongEnvironment,
  tokenSignatureInvalid,
  tokenRevoked,
  sessionExpired,
  csrfFailed,
  mfaOrStepUpRequired,
  accountDisabledOrPlan,
  apiKeyInvalid,
  credentialsInvalid,
  scopeInsufficient,
  permissionDenied,
];

/** The answer when none of them finds anything. */
export const lastResort: Cause = unknown;
