import type { CodeTable } from '../product.ts';
import { tokenFaults } from '../token-faults.ts';

export const bearerCodes: CodeTable = {
  source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  codes: {
    invalid_token: tokenFaults,
    insufficient_scope: ['scope-insufficient'],
    // Malformed by the RFC, yet Hono, Kong and old Keycloak answer 401 with it for token faults.
    invalid_request: ['authorization-malformed', 'credentials-missing', 'token-malformed'],
  },
};

export const stepUpCodes: CodeTable = {
  source: 'https://www.rfc-editor.org/rfc/rfc9470#section-3',
  codes: {
    insufficient_user_authentication: ['mfa-or-step-up-required'],
    // Challenge scheme of npm and of one-time passwords in general.
    otp: ['mfa-or-step-up-required'],
  },
};

export const dpopCodes: CodeTable = {
  source: 'https://www.rfc-editor.org/rfc/rfc9449#section-7.1',
  codes: {
    use_dpop_nonce: ['dpop-proof-required'],
    invalid_dpop_proof: ['dpop-proof-required'],
    missing_dpop_proof: ['dpop-proof-required'],
    invalid_dpop_nonce: ['dpop-proof-required'],
  },
};

export const oauthCodes: CodeTable = {
  source: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
  codes: {
    invalid_client: ['credentials-invalid'],
    invalid_grant: ['credentials-invalid', 'token-expired', 'token-revoked'],
    unauthorized_client: ['permission-denied', 'credentials-invalid'],
    access_denied: ['permission-denied', 'token-revoked', 'token-signature-invalid'],
    invalid_scope: ['scope-insufficient'],
    unsupported_token_type: ['token-wrong-type'],
    invalid_target: ['token-audience-mismatch'],
    login_required: ['session-expired', 'cookie-missing'],
    interaction_required: ['mfa-or-step-up-required'],
    consent_required: ['scope-insufficient', 'permission-denied'],
    expired_token: ['token-expired'],
    server_error: ['server-misconfigured'],
    temporarily_unavailable: ['server-misconfigured'],
    mfa_required: ['mfa-or-step-up-required'],
    slow_down: ['rate-limited'],
  },
};
