import { expect, test } from 'vitest';
import { wordsForClaim, wordsForJoseMember } from './claim-words.ts';

/** Claims as the issuers document them. */
const documented: Readonly<Record<string, string>> = {
  'Entra v1': `aud iss iat nbf exp acr aio amr appid appidacr family_name given_name groups idp idtyp in_corp ipaddr name oid
    onprem_sid puid rh roles scp sub tid unique_name upn uti ver wids xms_tcdt app_displayname deviceid platf signin_state`,
  'Entra v2': `aud iss iat nbf exp aio azp azpacr idp name oid preferred_username rh roles scp sub tid uti ver wids hasgroups
    groups:src1 _claim_names _claim_sources acct acrs auth_time ctry email fwd login_hint sid tenant_ctry tenant_region_scope
    vnet verified_primary_email verified_secondary_email xms_cc xms_edov xms_pdl xms_tpl xms_idrel xms_ftd pwd_exp pwd_url`,
  'Azure AD B2C':
    'tfp acr nonce at_hash auth_time idp emails newUser extension_loyaltyNumber idp_access_token country city postalCode',
  'AD FS': `apptype appid authmethod auth_time ver scp unique_name upn primarysid groupsid winaccountname commonname
    insidecorporatenetwork http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn
    http://schemas.microsoft.com/ws/2008/06/identity/claims/role`,
  Auth0:
    'iss sub aud iat exp azp scope gty permissions org_id org_name sid nonce updated_at https://shop.example/roles act',
  Okta: 'ver jti iss aud sub iat exp cid uid scp auth_time idp amr groups login preferred_username',
  Cognito: `sub cognito:groups cognito:username cognito:roles cognito:preferred_role iss version client_id origin_jti token_use scope
    auth_time exp iat jti username event_id custom:tier identities device_key phone_number_verified`,
  Keycloak: `exp iat auth_time jti iss aud sub typ azp session_state sid acr allowed-origins realm_access resource_access scope
    email_verified preferred_username clientId clientHost clientAddress authorization not-before-policy organization`,
  Firebase: 'iss aud auth_time user_id sub iat exp email email_verified firebase name picture provider_id uid claims',
  Supabase: 'iss ref role iat exp aud sub email phone app_metadata user_metadata aal amr session_id is_anonymous',
  Google:
    'iss azp aud sub email email_verified at_hash hd name picture given_name family_name locale iat exp nonce google target_audience',
  'GitHub Actions': `jti sub aud ref sha repository repository_owner repository_owner_id run_id run_number run_attempt
    repository_visibility repository_id actor_id actor workflow head_ref base_ref event_name ref_protected ref_type
    workflow_ref workflow_sha job_workflow_ref job_workflow_sha runner_environment enterprise enterprise_id environment
    environment_node_id check_run_id issuer_scope`,
  'GitLab CI': `namespace_id namespace_path project_id project_path project_visibility user_id user_login user_email user_access_level
    user_identities pipeline_id pipeline_source job_id ref ref_type ref_path ref_protected groups_direct environment
    environment_protected deployment_tier environment_action runner_id runner_environment sha ci_config_ref_uri ci_config_sha
    job_project_path job_namespace_path`,
  Kubernetes: `aud exp iat iss jti kubernetes.io nbf sub kubernetes.io/serviceaccount/namespace
    kubernetes.io/serviceaccount/secret.name kubernetes.io/serviceaccount/service-account.uid`,
  Clerk: 'azp exp fva iat iss jti nbf sid sts sub v pla fea o act org_id org_role org_slug org_permissions',
  WorkOS: 'iss sub act org_id role roles permissions entitlements feature_flags sid jti exp iat client_id',
  Salesforce:
    'iss sub aud scp client_id nbf exp iat mty sfi sfap_op sfap_rh roles organization_id user_id user_type active urls',
  Zitadel: `iss sub aud exp iat auth_time amr azp client_id jti nbf urn:zitadel:iam:org:project:roles
    urn:zitadel:iam:org:project:123:roles urn:zitadel:iam:user:resourceowner:id urn:zitadel:iam:user:metadata
    urn:zitadel:iam:org:domain:primary:shop.example`,
  Ory: 'iss sub aud client_id exp ext iat jti nbf scp rat acr amr sid session schema_id',
  FusionAuth:
    'aud exp iat iss sub jti authenticationType applicationId tid roles auth_time gty tty sid use scope email_verified',
};

test.each(Object.entries(documented))('every documented claim of %s is explained', (_issuer, names) => {
  expect(names.split(/\s+/).filter((name) => wordsForClaim(name) === undefined)).toEqual([]);
});

test('what a standard defines means that, whoever else uses the name', () => {
  expect(wordsForClaim('roles')?.from).toBe('RFC 9068');
  expect(wordsForClaim('scope')?.from).toBe('RFC 8693');
  expect(wordsForClaim('sid')?.from).toBe('OpenID Connect');
});

test('a private claim has no words of ours', () => {
  for (const name of ['favourite_colour', 'x', '__proto__', 'constructor']) expect(wordsForClaim(name)).toBeUndefined();
});

test('names of other issuers in a family are explained by it', () => {
  expect(wordsForClaim('custom:plan')?.from).toBe('Amazon Cognito');
  expect(wordsForClaim('https://api.example/permissions')?.says).toContain('permissions');
});

test('members of the header, and alg in an encrypted token', () => {
  for (const name of ['alg', 'kid', 'typ', 'x5t', 'nonce', 'enc', 'zip', 'iv', 'tag'])
    expect(wordsForJoseMember(name, false)).toBeDefined();
  expect(wordsForJoseMember('alg', true)?.from).toBe('RFC 7516');
});
