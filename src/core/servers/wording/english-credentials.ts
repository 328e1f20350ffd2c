/** What is sent to authenticate, and its parts. */
export const credentialWords = {
  token: `
    tokenexpired, jwtexpired, any token type, not a valid jwt, not a jwt, token type, tokentype, token use, token class, kind of token, token,
    tokens, jwt, jwts, jws, access token*, accesstoken, auth token*, authtoken, bearer token*, bearertoken,
    json web token*, assertion, assertions, oauth token*, session token*, sessiontoken, security token*,
    authorization token*, authentication token*, personal access token*, id token*, idtoken, refresh token*,
    refreshtoken, identity token*`,
  idToken: 'id token*, idtoken, identity token*',
  refreshToken: 'refresh token*, refreshtoken',
  accessToken: 'access token*, accesstoken',
  bearer: 'bearer',
  session: `
    sessionexpired, session, sessions, inactivity, idle timeout, idle for too long, inactive for too long, inactive too long, idle too long, session id, sessionid, session token*, sessiontoken, login session, login state, sid, logon,
    ticket`,
  cookie: 'cookie, cookies',
  apiKey: `
    api key*, apikey, apikeys, x api key, application key*, app key*, appkey, subscription key*, developer key*,
    access key*, accesskey*, access key id, accesskeyid, service key*, consumer key*, client key*, api secret,
    publishable key*, anon key, project key, integration key, server key, license key, unregistered callers, api id`,
  apiToken: 'api token*, apitoken*',
  clientId: 'client id, clientid, client secret, client credentials, secret, secrets, app secret, consumer secret',
  anyKey: 'key, keys',
  credentials: `
    credential*, creds, authentication information, auth info, auth data, authentication data,
    authentication parameters, authentication details, basic auth credentials`,
  authHeader: `
    authorization bearer token, authorization bearer, authorization header*, auth header*, authentication header*,
    authorization field, authorization request header, header authorization, authorizationheader, http authorization,
    proxy authorization header`,
  header: 'header, headers',
  auth: `
    authorization, authentication, auth, authn, authz, authenticate, authenticated, authenticating, login, logon,
    log in, sign in, signin, sign on`,
  authenticating: 'authentication, authn, authenticate, authenticating',
  authorizing: 'authorization, authorisation, authz, authorize, authorise',
  password: 'password*, passwd, passcode, passphrase, pin code, user and pass*, username and pass*, login or pass*',
  signature:
    'signature*, signed, sig, signing, api sign, sign error, error sign, invalid sign, sign invalid, wrong sign, sign mismatch, sign not match, crypto rsa, crypto ecdsa, cryptographic primitive, url signature',
  requestSignature: `
    hmac, string to sign, canonical*, request signature, webhook signature, calculated signature, computed signature,
    signature we calculated, signature you provided, signature in the request, request is not signed,
    signature base string, oauth signature, signed headers, signedheaders, credential should be scoped, sigv4,
    signature version, unsigned headers, payload hash, content sha256, signature header, signature of the request,
    mac check, mac validation, mac is invalid, message authentication code, bad mac, mac mismatch, invalid mac, mac verification`,
  keySet: `
    jwks, jwk, signing key*, kid, key id, keyid, public key*, key set, keyset, verification key*, security keys,
    json web key*, certificate chain, matching key, no key, suitable key, jwks uri, any key, signing certificate*`,
  audience: `
    audience*, aud, azp, authorized party, authorized parties, intended recipient, resource server, not intended for,
    meant for another, intended for another, issued for another, meant for a different, intended for a different,
    issued for a different, not meant for, for another service, for another api`,
  issuer: `
    issuer*, iss, issued by, authority, token endpoint, identity provider, tenant mismatch, tid, tenant id claim, minted by`,
  algorithm: `
    algorithm*, alg, algo, signing method, unsigned token*, alg none, rs256, rs384, rs512, hs256, hs384, hs512, es256,
    es384, es512, ps256, ps384, ps512, eddsa`,
  claim: 'claim, claims',
  basicAuth: `
    basic auth, basic authentication, bearer authentication, digest authentication, basic access authentication,
    basic credentials, password authentication, digest auth, bearer auth, token auth`,
  basic: 'basic',
  wrongType: `
    not a refresh token, not an id token, not an access token, instead of an access token,
    rather than an access token, user token, app token, application token, service token, machine token, bot token`,
  type: 'type, types, typ, token type, tokentype, token use, token class, kind of token, kind',
  scheme: `
    scheme, schemes, authentication scheme, authorization scheme, auth scheme, authentication method,
    authorization type, auth type, authentication type, auth method, authorization method, authtype, token prefix,
    bearer prefix, prefix, authentication mechanism`,
} as const;
