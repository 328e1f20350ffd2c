/** `Cannot decode the JWT: InvalidSignature`, `Invalid token: AADSTS50013`: what a library calls the fault of a secret. */
export function isVerdict(value: string): boolean {
  return (
    /^(?:Invalid|Expired|Missing|Unsupported|Immature|Malformed|Untrusted|Revoked)(?:[A-Z][a-z]{2,12}){1,3}$/.test(
      value,
    ) ||
    /^(?:AADSTS|IDX|JWT|JWS|OAUTH|OIDC|SAML|AUTH|TOKEN|ERR|E|ORA|SQL)-?\d{3,7}[.:]?$/.test(value) ||
    /^(?:[A-Z][a-z]{1,12}|[A-Z]{2,6}(?=[A-Z])){1,6}(?:Error|Exception|Failure)$/.test(value) ||
    /^kid[-_=:][\w.-]{1,60}$/i.test(value)
  );
}

/** `expired_token`, `unexpected-end-of-input`: the same as a slug; a password may look like it. */
export function isVerdictSlug(value: string): boolean {
  return value.length <= 60 && /^[a-z]+(?:[-_][a-z]+){1,7}$/i.test(value) && FAULT.test(value);
}

const FAULT =
  /(?:^|[-_])(?:expired|invalid|missing|malformed|revoked|unexpected|unknown|mismatch(?:ed)?|denied|rejected|fail(?:ed|ure)|error|not|unsupported|required|disabled|inactive|blocked|untrusted)(?:[-_]|$)/i;
