import { say } from '../../masked.ts';
import type { Product } from '../product.ts';

/** What runs machines, networks and messages. */
export const operationsServers: readonly Product[] = [
  {
    name: say`OpenStack`,
    kind: 'platform',
    source: 'https://docs.openstack.org/api-ref/identity/v3/',
    headers: ['x-openstack-request-id'],
    challenges: ['keystone'],
  },
  {
    name: say`EMQX`,
    kind: 'service',
    source: 'https://docs.emqx.com/en/emqx/latest/admin/api.html',
    challenges: ['basic realm=emqx-dashboard', 'basic realm=minirest-server'],
    body: ['"code":"bad_api_key_or_secret"'],
    codes: {
      BAD_API_KEY_OR_SECRET: ['api-key-invalid'],
      API_KEY_NOT_ALLOW: ['permission-denied', 'scheme-mismatch'],
      TOKEN_TIME_OUT: ['token-expired'],
      BAD_TOKEN: ['token-revoked', 'token-malformed'],
      AUTHORIZATION_HEADER_ERROR: ['credentials-missing', 'authorization-malformed'],
    },
  },
  {
    name: say`NetBox`,
    kind: 'service',
    source: 'https://netboxlabs.com/docs/netbox/integrations/rest-api/',
    body: ['is not permitted to authenticate using this token'],
    says: { 'is not permitted to authenticate using this token': ['ip-or-geo-blocked'] },
  },
  {
    name: say`Akamai API`,
    kind: 'service',
    source: 'https://techdocs.akamai.com/iam-api/reference/401',
    hosts: ['*.luna.akamaiapis.net'],
    body: ['problems.luna.akamaiapis.net'],
    says: {
      'inactive client token': ['token-revoked', 'credentials-invalid'],
      'the signature does not match': ['request-signature-invalid'],
      'invalid timestamp': ['clock-skew'],
    },
  },
  {
    name: say`Kestra`,
    kind: 'service',
    source: 'https://kestra.io/docs/api-reference/problems',
    body: ['kestra.io/docs/api-reference/problems'],
    codes: { 'feature-disabled': ['account-disabled-or-plan'] },
  },
  {
    name: say`Scaleway`,
    kind: 'platform',
    source: 'https://www.scaleway.com/en/developers/api/',
    hosts: ['api.scaleway.com'],
    codes: {
      // Which of them, `reason` says.
      denied_authentication: [],
      permissions_denied: ['permission-denied', 'scope-insufficient'],
    },
  },
];
