import { say } from '../../masked.ts';
import type { Product } from '../product.ts';

/** Machine learning and translation. */
export const modelServices: readonly Product[] = [
  {
    name: say`OpenAI`,
    kind: 'service',
    source: 'https://platform.openai.com/docs/guides/error-codes',
    hosts: ['api.openai.com'],
    headers: ['openai-*'],
    codes: {
      invalid_api_key: ['api-key-invalid'],
      unsupported_country_region_territory: ['ip-or-geo-blocked'],
      account_deactivated: ['account-disabled-or-plan'],
      ip_not_authorized: ['ip-or-geo-blocked'],
      mismatched_organization: ['wrong-environment', 'permission-denied'],
      mismatched_project: ['wrong-environment'],
      missing_scope: ['scope-insufficient'],
      token_expired: ['token-expired'],
      model_not_found: ['permission-denied'],
      insufficient_permissions: ['scope-insufficient', 'permission-denied'],
    },
    says: {
      "didn't provide an api key": ['api-key-missing'],
      'incorrect api key': ['api-key-invalid'],
      'missing scopes': ['scope-insufficient'],
      'insufficient permissions for this operation': ['scope-insufficient', 'permission-denied'],
      'must be a member of an organization': ['account-disabled-or-plan'],
      'ip not authorized': ['ip-or-geo-blocked'],
    },
  },
  {
    name: say`Anthropic`,
    kind: 'service',
    source: 'https://docs.anthropic.com/en/api/errors',
    requestHeaders: ['anthropic-version'],
    hosts: ['api.anthropic.com'],
    headers: ['anthropic-*'],
    says: {
      'invalid x-api-key': ['api-key-invalid'],
      'x-api-key header is required': ['api-key-missing'],
      'request not allowed': ['ip-or-geo-blocked', 'permission-denied'],
      'invalid bearer token': ['token-revoked', 'token-expired'],
      'oauth token has expired': ['token-expired'],
      'cors requests must set': ['origin-not-allowed'],
      'oauth authentication is currently not': ['scheme-mismatch'],
    },
  },
  {
    name: say`Mistral`,
    kind: 'service',
    source: 'https://docs.mistral.ai/api/',
    hosts: ['api.mistral.ai'],
    says: { unauthorized: ['api-key-invalid', 'api-key-missing'] },
  },
  {
    name: say`Hugging Face`,
    kind: 'service',
    source: 'https://huggingface.co/docs/hub/security-tokens',
    hosts: ['huggingface.co', '*.huggingface.co', '*.huggingface.cloud'],
    headers: ['x-error-code', 'x-error-message'],
    codes: {
      GatedRepo: ['permission-denied', 'credentials-missing'],
      RepoNotFound: ['credentials-missing', 'permission-denied'],
    },
    says: {
      'access to model': ['permission-denied'],
      'awaiting a review': ['permission-denied'],
      'invalid credentials in authorization header': ['credentials-invalid', 'token-revoked'],
      'sufficient permissions': ['scope-insufficient', 'permission-denied'],
    },
  },
  {
    name: say`ElevenLabs`,
    kind: 'service',
    source: 'https://elevenlabs.io/docs/developers/resources/error-messages',
    hosts: ['api.elevenlabs.io'],
    codes: {
      invalid_api_key: ['api-key-invalid'],
      missing_permissions: ['scope-insufficient'],
      quota_exceeded: ['account-disabled-or-plan', 'rate-limited'],
      detected_unusual_activity: ['waf-or-bot-blocked', 'account-disabled-or-plan'],
      needs_authorization: ['credentials-missing'],
    },
  },
  {
    name: say`DeepL`,
    kind: 'service',
    source: 'https://developers.deepl.com/docs/best-practices/error-handling',
    hosts: ['api.deepl.com', 'api-free.deepl.com'],
    says: {
      'wrong endpoint': ['wrong-environment', 'api-key-invalid'],
      'legacy authentication': ['scheme-mismatch'],
      'authorization failure': ['api-key-invalid', 'api-key-missing', 'wrong-environment'],
      forbidden: ['api-key-invalid', 'api-key-missing', 'wrong-environment'],
    },
  },
];
