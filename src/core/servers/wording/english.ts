/**
 * English words that mean the same when a server refuses, by concept. `*` allows any ending of a word; case, apostrophes and
 * separators do not count (`API-Key`, `api_key` and `apiKey` are one). Of entries that begin at one word the longest wins.
 */
export const english = {
  token: `
    any token type, not a valid jwt, not a jwt, token type, tokentype, token use, token class, kind of token, token,
    tokens, jwt, jwts, jws, access token*, accesstoken, auth token*, authtoken, bearer token*, bearertoken,
    json web token*, assertion, assertions, oauth token*, session token*, sessiontoken, security token*,
    authorization token*, authentication token*, personal access token*, id token*, idtoken, refresh token*,
    refreshtoken, identity token*`,
  idToken: 'id token*, idtoken, identity token*',
  refreshToken: 'refresh token*, refreshtoken',
  bearer: 'bearer',
  session: `
    session, sessions, inactivity, idle timeout, idle for too long, session id, sessionid, session token*, sessiontoken, login session, login state, sid, logon,
    ticket`,
  cookie: 'cookie, cookies',
  apiKey: `
    api key*, apikey, apikeys, x api key, application key*, app key*, appkey, subscription key*, developer key*,
    access key*, accesskey*, access key id, accesskeyid, service key*, consumer key*, client key*, api secret,
    publishable key*, anon key, project key, integration key, server key, license key, unregistered callers, api id`,
  apiToken: 'api token*, apitoken*',
  clientId: 'client id, clientid, client secret, client credentials, secret, secrets, app secret, consumer secret',
  robot: 'bot, bots, robot, robots',
  blocked: 'blocked, block, blocks, banned, been blocked, was blocked, is blocked',
  failed: 'fail*, error, errored, unsuccessful, not successful, unable to, could not',
  anyKey: 'key, keys',
  credentials: `
    credential*, creds, authentication information, auth info, auth data, authentication data,
    authentication parameters, authentication details, basic auth credentials`,
  authHeader: `
    authorization bearer token, authorization bearer, authorization header*, auth header*, authentication header*,
    authorization field, authorization request header, header authorization, authorizationheader, http authorization,
    proxy authorization header`,
  header: 'header, headers',
  oversize: `
    too large, too big, oversized, size exceeded, size exceeds, size limit exceeded, exceeds the maximum size,
    exceeds maximum size, header too long, header is too long, headers too long, value too long, value is too long`,
  auth: `
    authorization, authentication, auth, authn, authz, authenticate, authenticated, authenticating, login, logon,
    log in, sign in, signin, sign on`,
  password: 'password*, passwd, passcode, passphrase, pin code, user and pass*, username and pass*, login or pass*',
  username: 'username, user name, login, email, e mail, user id, email address*, e mail address*',
  user: `
    user, users, account, accounts, customer, consumer, client, tenant, organization, organisation, org, team,
    workspace, project, application, app, merchant, service account, developer`,
  csrf: `
    csrf, xsrf, form has expired, form expired, page has expired, page expired, crumb, authenticity token, anti forgery, antiforgery, forgery, form token, form key, double submit,
    wpnonce, requestverificationtoken, formdigest, csrftoken, xsrftoken, samesite, cross site post, cross site form*,
    cross site request*, cross site submission*`,
  signature:
    'signature*, signed, sig, signing, api sign, sign error, error sign, invalid sign, sign invalid, wrong sign, sign mismatch, sign not match, crypto rsa, crypto ecdsa, cryptographic primitive, url signature',
  requestSignature: `
    hmac, string to sign, canonical*, request signature, webhook signature, calculated signature, computed signature,
    signature we calculated, signature you provided, signature in the request, request is not signed,
    signature base string, oauth signature, signed headers, signedheaders, credential should be scoped, sigv4,
    signature version, unsigned headers, payload hash, content sha256, signature header, signature of the request,
    bad mac, mac mismatch, invalid mac, mac verification`,
  keySet: `
    jwks, jwk, signing key*, kid, key id, keyid, public key*, key set, keyset, verification key*, security keys,
    json web key*, certificate chain, matching key, no key, suitable key, jwks uri, any key, signing certificate*`,
  verify: 'verif*, validat*, checked, check, checks, decrypt*',
  parse: 'pars*, decod*, deserializ*, unmarshal*, unpack*',
  malformed: `
    not a jwt, not a valid jwt, must be of the form, should be of the form, must be in the form, must be in the format, be of the form, be in the form, be in the format, malform*, not well formed, ill formed, illformed, format, formatted, formed, segment,
    segments, dot separated, parts, structure, structured, syntax, base64*, corrupt*, truncated, garbage, encoding,
    padding, dots, unparsable, unparseable, invalid json, serialization, space delimited, whitespace, well formed,
    illegal character*, invalid character*, invalid compact, deformed, start with, starts with, begin with, multiple,
    more than one, two authorization`,
  audience: `
    audience*, aud, azp, authorized party, authorized parties, intended recipient, resource server, not intended for,
    meant for another, intended for another, issued for another, meant for a different, intended for a different,
    issued for a different, not meant for, for another service, for another api`,
  issuer: `
    issuer*, iss, issued by, authority, token endpoint, identity provider, tenant mismatch, tid, tenant id claim`,
  algorithm: `
    algorithm*, alg, algo, signing method, unsigned token*, alg none, rs256, rs384, rs512, hs256, hs384, hs512, es256,
    es384, es512, ps256, ps384, ps512, eddsa`,
  claim: 'claim, claims',
  scope: `
    scope, scopes, oauth scope*, privilege scope*, access scope*, granular scope*, insufficient scope*,
    insufficientscope*, authentication scopes, token scope*, delegated permission*, application permission*,
    abilities provided, ability provided, ability, abilities`,
  permission: `
    permission*, privilege*, entitle*, authorit*, access right*, access level, capabilit*, acl, rbac, abac, policy,
    policies, grants, rights, access control, access rule*, role based, authorization polic*, access polic*,
    clearance, ability`,
  role: `
    role, roles, admin, admins, administrator*, superuser*, moderator*, staff, group, groups, collaborator*,
    maintainer*, server admin, system admin, manager, participant, editor, owner, owners, creator, author, members,
    member, superadmin`,
  action: `
    action, operation, resource, delete, edit, update, create, read, write, modify, view, access, perform, publish,
    list, get, invoke, execute, manage, page, endpoint, document, item, object, route, method, area, section, content,
    feature, repository`,
  rowPolicy: 'row level security, rls, row level, security rules',
  certificate: 'certificate*, cert, certs',
  clientCertificate: `
    client certificate*, client certificate authentication, client cert*, tls client authentication,
    mutual authentication, mutual tls authentication, mtls, mutual tls, ssl certificate*, tls certificate*, x509, tls client,
    ssl client, certificate thumbprint, client tls`,
  ip: `
    ip, ips, ip address*, ipaddress*, ip range*, source ip*, client ip*, remote address, vpn, localhost,
    private network, vpc, corporate network, your network, network, networks, cidr, ipv4, ipv6, ip restriction*,
    ip allowlist, ip whitelist, ip allow list, trusted location*, internal network, intranet, tor exit*, exit node*,
    client address, ip is, anonymizer*, address, addresses`,
  country: `
    country, countries, region, regions, territory, territories, geo, geolocation, geographic*, geoip, jurisdiction,
    geoblock*, geofenc*, your area, your location, embargo*, sanctioned`,
  origin: `
    origin, origins, referer*, referrer*, cors, http referer, http referrer, domain, domains, cross origin,
    crossorigin, hotlink*, web origin`,
  host: `
    host header, allowed hosts, allowedhosts, disallowed host, disallowedhost, blocked host*, hostname, virtual host`,
  rate: `
    rate limit*, daily allowance, monthly allowance, allowance used, used up your, requests too quickly, ratelimit*, rate exceed*, throttl*, quota*, too many requests, toomanyrequests, too many calls, qps,
    abuse detection, over rate, over qps, limit exceeded, limit reached, limits exceeded, exceeded your,
    exceeded the limit, exceeded limit, exceeded the maximum, exceeded the allowed, exceeded the number, requests per,
    calls per, queries per second, slow down, usage limit*, request limit*, api limit*, daily limit*, hourly limit*,
    monthly limit*, too frequent*, rate limited, spike arrest, burst limit, request rate, maximum number of requests,
    too many attempts, too many failed, too many login, too many sign in, too many unsuccessful, too many invalid,
    too many password, too many wrong, attempts exceeded, maximum attempts, try again in, secondary rate, concurrency limit, call volume, over the limit, excessive requests,
    retry later, limit has been, requests too`,
  firewall: `
    firewall, network policy, network policies, waf, mod security, modsecurity, administrative rules, administrative rule, security solution,
    security service, security rule, security rules of, request blocked, request was blocked,
    request has been blocked, request is blocked, been blocked, was blocked, is blocked by, blocked by, attack,
    attacks, sql injection, malicious, threat, threats, intrusion, request rejected, url was rejected,
    page has been denied, ddos, block id, incident id, support id, potentially dangerous, security violation,
    illegal request, policy violation, blocked for security, network security, security check, suspicious request*,
    security polic*, violates our, cross site scripting, xss`,
  bot: `
    automated, automation, crawler*, scraper*, scraping, captcha, recaptcha, hcaptcha, turnstile, human, humans,
    unusual traffic, unusual activity, suspicious, enable javascript, javascript and cookies, user agent*, useragent,
    checking your browser, just a moment, press and hold, bot detection, browser check, browser verification,
    non browser, a robot, look like a bot, like a bot`,
  mfa: `
    mfa, 2fa, otp, totp, two factor*, twofactor*, multi factor*, multifactor*, second factor, one time pass*,
    one time code*, step up, stepup, aal2, aal3, sudo, sudo mode, re authenticat*, reauthenticat*,
    re enter your password, recent login, recent authentication, recently authenticated, verification code, two step*,
    twostep, acr values, assurance level, authenticator app, strong authentication, stronger authentication,
    strong customer authentication, additional authentication, additional verification, fresh token, fresh login,
    more recent authentication, confirm your identity, confirm your password, password confirmation, elevated session,
    authentication context, elevated privileges session, authentication level, log in again to confirm,
    authenticated within, re verify, reverify, verify it is you, verify its you, authenticator code, enter the code,
    enter your code`,
  sso: 'sso, saml, single sign on, saml enforcement, saml session',
  dpop: 'dpop, proof of possession, dpop proof, sender constrained, dpop nonce',
  clock: `
    clock, clocks, skew, skewed, clock skew, clock drift, system time, server time, date header, x date header,
    request time, request timestamp, timestamp, time stamp, server clock, time difference, too far from, local time,
    date or x date, time is incorrect, time is wrong, device time, x date`,
  plan: `
    plan, plans, tier, billing, payment, payments, paid, license, licence, licenses, trial, trial period,
    subscription, subscriptions, subscribe, subscribed, premium, edition, past due, insufficient funds, unpaid,
    overdue, add on, usage plan, free tier, subscriber*, enterprise plan, upgrade your plan,
    upgrade your subscription, upgrade your account, upgrade to a, upgrade plan, need to upgrade, please upgrade`,
  link: `
    url, urls, link, links, signed url*, signedurl, presigned url*, pre signed url*, presigned, sas, sas token,
    shared access signature, download link, share link, signed link, temporary url, signed cookie*, upload url,
    invitation link, magic link, url signature`,
  request: 'request, requests',
  proxy: 'proxy, proxies, proxy server',
  config: `
    misconfigur*, not configured, configuration error, configuration, internal error, internal server error, fetch,
    fetching, connection refused, unreachable, unable to connect, could not connect, unavailable, maintenance,
    is stopped, not reachable, failed to load, unable to load, unable to retrieve, failed to retrieve,
    unable to obtain, could not retrieve, couldnt retrieve, remote fetch, timeout while, provider error, server error,
    setup incomplete, fetching keys, get keys failed, fetch keys`,
  environment: 'environment, environments, datacenter, data center, staging',
  test: 'test mode, testmode, test key*, test token*, sandbox, test api key*, test environment',
  live: 'live mode, livemode, live key*, live token*, production, live api key*, live environment',
  basicAuth: `
    basic auth, basic authentication, bearer authentication, digest authentication, basic access authentication,
    basic credentials, password authentication, digest auth, bearer auth, token auth`,
  elsewhere: `
    wrong region, wrong tenant, wrong cluster, wrong instance, wrong datacenter, wrong data center, wrong environment,
    belongs to a different tenant, belongs to another tenant, belongs to a different environment,
    belongs to another environment, belongs to a different project, belongs to another project,
    belongs to a different region, belongs to another region, belongs to a different instance,
    another project, different project, different region, another region, another tenant, different tenant,
    another environment, different environment, region mismatch, environment mismatch, another instance,
    other environment, different instance, wrong site, wrong server, another account`,
  terms: `
    agreement, agreements, terms of service, terms of use, terms and conditions, terms not accepted, accept the terms, license agreement,
    developer agreement`,
  basic: 'basic',
  detected: 'detected, detection, suspected, identified as',
  unfunded: `
    enough credit*, insufficient credit*, credits exceeded, credits used up, exceeded your credit*, insufficient balance, out of credit*, insufficient funds,
    not enough balance, low balance, no credit*, credit limit*, balance is too low`,
  wrongType: `
    not a refresh token, not an id token, not an access token, instead of an access token,
    rather than an access token, user token, app token, application token, service token, machine token, bot token`,
  type: 'type, types, typ, token type, tokentype, token use, token class, kind of token, kind',
  scheme: `
    scheme, schemes, authentication scheme, authorization scheme, auth scheme, authentication method,
    authorization type, auth type, authentication type, auth method, authorization method, authtype, token prefix,
    bearer prefix, prefix, authentication mechanism`,
  expired: `
    expir*, lapsed, timed out, time out, timedout, too old, stale, no longer valid, has ended, outdated, exp,
    outlived, ttl, max age exceeded, maximum age exceeded, inactivity, lifetime exceeded, lifetime, obsolete,
    past its, ended, too long ago, not valid any more, not valid anymore, no more valid, run out, ran out, is over`,
  invalid: `
    invalid, invalid sign, sign invalid, sign error, error sign, wrong sign, sign mismatch, sign not match, not valid, isnt valid, incorrect*, wrong, bad, unrecogni*, mismatch*, did not match, does not match,
    doesnt match, didnt match, do not match, dont match, not match, not correct, not recognized, not recognised,
    not accepted, do not trust, dont trust, not trust, rejected, unaccept*, could not be verified, could not be validated, could not be authenticated,
    cannot be verified, cannot be validated, cant be verified, cant be validated, can not be verified,
    unable to verify, unable to validate, unable to authenticate, could not verify, could not validate,
    couldnt verify, couldnt validate, couldnt authenticate, could not authenticate, cannot verify, cannot validate,
    unexpected, illegal, not trusted, untrusted, not a valid, no valid, invalid or, inval*, errored, erroneous,
    not acceptable, cannot authenticate, unverifiable, problem with, not equal, differs, different`,
  notFound: `
    not found, notfound, unknown, does not exist, doesnt exist, not exist, do not exist, no such, not registered,
    could not be found, couldnt find, could not find, unable to find, cannot find, cannot be found, no longer exists,
    no matching, not in the database, unregistered, nonexistent, non existent, no user, no account, not match any,
    not recognized by, no active account`,
  missing: `
    missing, not provided, not supplied, not present, not specified, not set, not sent, not included, not given,
    not passed, wasnt provided, were not provided, was not provided, not contain, doesnt contain, does not contain,
    absent, empty, blank, must provide, must supply, must include, must specify, must be provided, must be supplied,
    must be present, must be set, please provide, please supply, please include, please specify, did not provide,
    didnt provide, didnt supply, did not supply, havent provided, have not provided, undefined, null, not received,
    unspecified, not submitted, requires a, needs a, need a, none provided, nil, not find in, not presented,
    presented no, no presented, none was, not detected, was not found in, wasnt found in, not found in,
    no longer present, not attached, you need to provide, need to supply, need to include, need to pass, must pass,
    must send, provide your, provide a, supply your, supply a, send your, include your, pass your`,
  required: 'required, require, requires, requiring, needed, mandatory, necessary, obligatory',
  no: 'no, without, none, zero, no valid',
  notAuthenticated: `
    not logged in, not signed in, not authenticated, unauthenticated, please log in, please login, please sign in,
    please signin, log in to, login to, sign in to, login required, login is required, signin required,
    must be logged in, must log in, must login, must sign in, must be signed in, need to log in, need to login,
    need to sign in, need to be logged in, have to log in, have to sign in, authentication required,
    authentication is required, requires authentication, require authentication, requires login, login first,
    must authenticate, needs authentication, must be authenticated, to be authenticated, need to authenticate,
    anonymous, anonymously, guest, guests, loginrequired, authenticationrequired, notauthenticated, notloggedin,
    authentication needed, log in first, log in before, login before, sign in first, sign in before,
    please authenticate, log in again, sign in again, login again, re login, relogin, not login, no user logged in,
    requires user authentication, requires a logged in, requires you to be logged in, no logged in user,
    authentication was not provided, logged out user, auth required, auth is required, auth needed, requires auth,
    need to be authenticated, needs to be authenticated, have to be authenticated, has to be authenticated,
    identify yourself`,
  revoked: `
    revok*, blacklist*, blocklist*, denylist*, deny list*, invalidated, logged out, signed out, loggedout, superseded,
    already used, already been used, consumed, no longer active, withdrawn, cancelled, canceled, rotated, terminated,
    replaced, deauthorized, unlinked, uninstalled, password changed, password has been changed, password was changed,
    changed your password, changed the password, changed their password, reuse detected, token reuse, has been used,
    been deleted, been removed, was deleted, signed in elsewhere, logged in elsewhere, another device, has been reset,
    no longer authorized, issued before, password reset, reused, reuse`,
  disabled: `
    disabled, been closed, was closed, account closed, account is closed, suspend*, banned, deactivat*, locked, locked out, lockout, inactive, frozen, not active, not enabled,
    not activated, isnt active, isnt enabled, not approved, archived, paused, quarantin*, dormant, delinquent,
    not been activated, not been enabled, not been approved, unactivated, under review, disabled by, not licensed`,
  unverified: `
    not verified, not confirmed, unconfirmed, unverified, verify your email, verify your account, verify your phone,
    confirm your email, confirm your account, activate your account, not yet verified, not been verified,
    hasnt been verified, email verification, verify email, email not verified, email not confirmed,
    email confirmation, complete your registration, complete your profile, verify your address, pending verification,
    pending approval, awaiting approval, awaiting verification, pending activation, pending review`,
  notYet: `
    not yet valid, not yet active, not before, notbefore, nbf, premature*, too early, not active yet, not valid yet,
    not valid until, not valid before, immature, before its, cannot be used before, used before, not usable before,
    valid from, not active until, invalid before, only valid from`,
  issuedAt: 'issued at, iat, issued in the future, before issued, used before issued, before it was issued',
  future: 'future',
  past: 'past, in the past',
  denied: `
    you cannot, you can not, you cant, you must not, cannot list, cannot get, cannot create, cannot delete, cannot update, cannot watch, cannot patch, cannot read,
    cannot write, cannot modify, cannot perform, cannot view, cannot edit, cannot be accessed, cannot consume,
    cannot be used, cant be used, cannot use, unable to access, not intended, not usable, denied, forbidden,
    not allowed, not accepted, not permitted, refused, disallow*, prohibited, not accessible, inaccessible, not eligible,
    not granted, hasnt been granted, has not been granted, have not been granted, denies, deny, isnt allowed,
    arent allowed, isnt permitted, arent permitted, not whitelisted, not allowlisted, not in allowlist,
    not in the allow*, not in whitelist, not on the allow*, not listed, not in the list, not authorized to,
    not authorised to, not authorized for, not authorised for, isnt authorized, not authorized by, does not permit,
    does not allow, doesnt allow, cannot access, can not access, cant access, no access, may not, restricted to,
    reserved for, limited to, out of bounds, off limits, not available in, not available from, isnt available in,
    not available for, not supported in, unavailable in, restrict*, violat*, not covered, not reachable from,
    access denied, accessdenied, outside of, excluded, not in allowed*, not in the allowed*, rejected, rejects,
    not among, private, not own, dont own, not shared with, not visible to, belongs to another, belongs to someone,
    belongs to a different, owned by another, owned by someone`,
  lacking: `
    insufficient scope*, insufficientscope*, must be, must have, should be, need to be, needs to be, have to be,
    insufficient*, lack, lacks, lacking, not have, dont have, doesnt have, do not have, does not have, has no,
    have no, not enough, not sufficient, unsufficient, havent got, not possess, not hold, not include, doesnt include,
    does not include, not included in, not contain, not part of, not belong*, doesnt belong, not a member, not the owner, not an admin,
    not the author, not owned, not a server admin, isnt a member, not an owner, arent a member, without the`,
  only: 'only, exclusively, restricted',
  onlyAllowed: 'only allowed to, only permitted to, only authorized to, only valid for, only be used for',
  readOnly: 'read only, readonly, view only, write access, write permission*, read permission*, read access',
  supposed: `
    if, may be, may have, may also, might be, might have, could be, could have, possibly, perhaps, possible reason*,
    possible cause*, make sure, ensure, ensure that, check that, check if, check whether, check your, please check,
    please verify that, verify that, either, in case, whether, typically, usually, not expired, has not expired,
    have not expired, hasnt expired, havent expired, is not expired, isnt expired, not been revoked, not revoked,
    never expire*`,
  aside:
    'license plate*, driving license*, out of scope, cookie policy, cookie consent, cookie settings, locked by, clock in, clock out',
  unauthorized: 'unauthori*, not authori*',
  unsupported: `
    unsupported, not supported, isnt supported, no longer supported, is not a supported, use bearer, use basic,
    instead of`,
} as const;

export type Concept = keyof typeof english;
