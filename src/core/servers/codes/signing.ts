import type { CodeTable, SentenceTable } from '../product.ts';

/** S3 and everything that speaks its protocol: MinIO, Ceph, R2, Spaces, B2, Wasabi, OSS, COS, OBS. */
export const signatureCodes: CodeTable = {
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
  codes: {
    SignatureDoesNotMatch: ['request-signature-invalid'],
    InvalidSignature: ['token-signature-invalid', 'request-signature-invalid'],
    SignatureMismatch: ['request-signature-invalid'],
    XAmzContentSHA256Mismatch: ['request-signature-invalid'],
    AuthorizationHeaderMalformed: ['wrong-environment', 'authorization-malformed'],
    AuthorizationQueryParametersError: ['request-signature-invalid'],
    InvalidAccessKeyId: ['credentials-invalid', 'api-key-invalid', 'wrong-environment'],
    RequestTimeTooSkewed: ['clock-skew'],
    RequestExpired: ['signed-url-expired', 'clock-skew'],
    AccessForbidden: ['preflight-rejected', 'origin-not-allowed'],
    ExpiredToken: ['token-expired'],
    TokenRefreshRequired: ['token-expired'],
    InvalidToken: ['token-malformed', 'token-revoked', 'token-expired', 'token-signature-invalid'],
    AccountProblem: ['account-disabled-or-plan'],
    AllAccessDisabled: ['account-disabled-or-plan', 'permission-denied'],
    InvalidPayer: ['account-disabled-or-plan'],
    NotSignedUp: ['account-disabled-or-plan'],
    InvalidObjectState: ['permission-denied'],
    InvalidSecurity: ['credentials-invalid'],
    MissingSecurityHeader: ['credentials-missing'],
    MissingSecurityElement: ['credentials-missing'],
    CrossLocationLoggingProhibited: ['permission-denied'],
    UserDisable: ['account-disabled-or-plan'],
    UserSuspend: ['account-disabled-or-plan'],
    AccessDenied: ['permission-denied', 'signed-url-expired', 'credentials-missing'],
    MissingKey: ['cookie-missing', 'credentials-missing'],
  },
};

/** Common errors of the AWS query and JSON protocols. */
export const awsCodes: CodeTable = {
  source: 'https://docs.aws.amazon.com/awssupport/latest/APIReference/CommonErrors.html',
  codes: {
    AccessDeniedException: ['permission-denied'],
    AccessDeniedFault: ['permission-denied'],
    ExpiredTokenException: ['token-expired'],
    IncompleteSignature: ['request-signature-invalid', 'scheme-mismatch'],
    IncompleteSignatureException: ['scheme-mismatch', 'request-signature-invalid', 'wrong-endpoint'],
    InvalidSignatureException: ['request-signature-invalid', 'clock-skew'],
    SignatureDoesNotMatchException: ['request-signature-invalid', 'clock-skew'],
    InvalidClientTokenId: ['credentials-invalid', 'wrong-environment'],
    UnrecognizedClientException: ['credentials-invalid', 'wrong-environment'],
    InvalidAuthorizationException: ['authorization-malformed'],
    MissingAuthenticationToken: ['wrong-endpoint', 'credentials-missing'],
    MissingAuthenticationTokenException: ['wrong-endpoint', 'credentials-missing'],
    MissingAuthenticationTokenError: ['wrong-endpoint', 'credentials-missing'],
    NotAuthorized: ['permission-denied'],
    OptInRequired: ['account-disabled-or-plan'],
    SubscriptionRequiredException: ['account-disabled-or-plan'],
    AuthFailure: ['credentials-invalid', 'permission-denied'],
    ThrottlingException: ['rate-limited'],
    TooManyRequestsException: ['rate-limited'],
    LimitExceededException: ['rate-limited', 'account-disabled-or-plan'],
    WAFForbiddenException: ['waf-or-bot-blocked'],
    AuthorizerConfigurationException: ['server-misconfigured'],
  },
};

/** What object stores say in words under a code that says less. */
/** A signature over the request that is too old: the words of JWT libraries for a token, and not about one. */
export const requestSignatureSentences: SentenceTable = {
  source: 'https://www.rfc-editor.org/rfc/rfc9421#section-2.3',
  says: {
    'message signature has expired': ['clock-skew', 'request-signature-invalid'],
    'request signature has expired': ['clock-skew', 'signed-url-expired', 'request-signature-invalid'],
    'url signature has expired': ['signed-url-expired'],
    'link signature has expired': ['signed-url-expired'],
    'hmac signature has expired': ['clock-skew', 'request-signature-invalid'],
  },
};

export const objectStoreSentences: SentenceTable = {
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
  says: {
    'must be addressed using the specified endpoint': ['wrong-endpoint'],
    'send all future requests to this endpoint': ['wrong-endpoint'],
    'the authorization header is malformed; the region': ['wrong-environment'],
  },
};
