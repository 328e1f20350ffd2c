import { say } from '../../masked.ts';
import type { Product } from '../product.ts';

/** Maps, weather, films, news and public records. */
export const publicDataServices: readonly Product[] = [
  {
    name: say`Mapbox`,
    kind: 'service',
    source: 'https://docs.mapbox.com/api/overview/',
    hosts: ['api.mapbox.com', 'events.mapbox.com'],
    codes: {
      TokenInvalid: ['api-key-invalid'],
      TokenExpired: ['token-expired'],
      TokenRevoked: ['token-revoked'],
      TokenMalformed: ['token-malformed'],
      InvalidToken: ['api-key-invalid'],
    },
    says: {
      'not authorized - no token': ['api-key-missing', 'credentials-missing'],
      'not authorized - invalid token': ['api-key-invalid', 'token-revoked'],
      'no token': ['api-key-missing', 'credentials-missing'],
      'invalid token': ['api-key-invalid', 'token-revoked'],
      'requires a token with': ['scope-insufficient'],
      'account disabled': ['account-disabled-or-plan'],
      forbidden: ['origin-not-allowed', 'permission-denied', 'account-disabled-or-plan'],
    },
  },
  {
    name: say`OpenWeather`,
    kind: 'service',
    source: 'https://openweathermap.org/faq',
    hosts: ['api.openweathermap.org'],
    says: { 'invalid api key': ['api-key-invalid', 'account-disabled-or-plan', 'api-key-missing'] },
  },
  {
    name: say`Nominatim`,
    kind: 'service',
    source: 'https://operations.osmfoundation.org/policies/nominatim/',
    hosts: ['nominatim.openstreetmap.org', 'tile.openstreetmap.org', '*.tile.openstreetmap.org'],
    says: { 'usage policy': ['waf-or-bot-blocked', 'rate-limited'], blocked: ['waf-or-bot-blocked', 'rate-limited'] },
  },
  {
    name: say`Yelp`,
    kind: 'service',
    source: 'https://docs.developer.yelp.com/docs/fusion-error-codes',
    hosts: ['api.yelp.com'],
    codes: {
      TOKEN_MISSING: ['credentials-missing'],
      TOKEN_INVALID: ['api-key-invalid', 'token-revoked'],
      UNAUTHORIZED_ACCESS_TOKEN: ['api-key-invalid', 'permission-denied'],
      ACCESS_LIMIT_REACHED: ['rate-limited'],
    },
  },
  {
    name: say`SEC EDGAR`,
    kind: 'service',
    source: 'https://www.sec.gov/about/webmaster-frequently-asked-questions',
    hosts: ['*.sec.gov'],
    says: { 'undeclared automated tool': ['waf-or-bot-blocked'], 'request rate threshold exceeded': ['rate-limited'] },
  },
  {
    name: say`The Movie Database`,
    kind: 'service',
    source: 'https://developer.themoviedb.org/docs/errors',
    hosts: ['api.themoviedb.org'],
    codes: {
      3: ['permission-denied'],
      7: ['api-key-invalid', 'api-key-missing'],
      10: ['account-disabled-or-plan'],
      14: ['credentials-invalid'],
      17: ['session-expired'],
      30: ['credentials-invalid'],
      31: ['account-disabled-or-plan'],
      32: ['account-disabled-or-plan'],
      33: ['token-malformed', 'token-expired'],
      35: ['token-malformed', 'token-revoked'],
      45: ['account-disabled-or-plan'],
    },
  },
  {
    name: say`NewsAPI`,
    kind: 'service',
    source: 'https://newsapi.org/docs/errors',
    hosts: ['newsapi.org'],
    codes: {
      apiKeyDisabled: ['api-key-invalid', 'account-disabled-or-plan'],
      apiKeyExhausted: ['rate-limited'],
      apiKeyInvalid: ['api-key-invalid'],
      apiKeyMissing: ['api-key-missing'],
      rateLimited: ['rate-limited'],
    },
  },
];
