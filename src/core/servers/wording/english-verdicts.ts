/** What the server says of any of these. */
export const verdictWords = {
  robot: 'bot, bots, robot, robots',
  blocked: 'blocked, block, blocks, banned, been blocked, was blocked, is blocked',
  failed: 'fail*, error, errored, unsuccessful, not successful, unable to, could not',
  oversize: `
    too large, too big, oversized, size exceeded, size exceeds, size limit exceeded, exceeds the maximum size,
    exceeds maximum size, header too long, header is too long, headers too long, value too long, value is too long`,
  verify: 'verif*, validat*, checked, check, checks, decrypt*',
  parse: 'pars*, decod*, deserializ*, unmarshal*, unpack*',
  malformed: `
    not a jwt, not a valid jwt, must be of the form, should be of the form, must be in the form, must be in the format, be of the form, be in the form, be in the format, malform*, not well formed, ill formed, illformed, format, formatted, formed, segment,
    segments, dot separated, parts, structure, structured, syntax, base64*, corrupt*, truncated, garbage, encoding,
    padding, dots, unparsable, unparseable, invalid json, serialization, space delimited, whitespace, well formed,
    illegal character*, invalid character*, invalid compact, deformed, start with, starts with, begin with, multiple,
    more than one, two authorization`,
  loginAgain: 're authenticat*, reauthenticat*',
  unresolved: `
    unable to resolve, could not resolve, cannot resolve, couldnt resolve, failed to resolve, unable to discover,
    could not discover, failed to discover, discovery failed`,
  wrongAddress: `
    wrong endpoint, wrong api endpoint, wrong url, wrong base url, wrong host, wrong domain, wrong address,
    incorrect endpoint, incorrect host, incorrect base url, different endpoint, different host`,
  unreachable: `
    could not reach, couldnt reach, cannot reach, unable to reach, failed to reach, could not contact, unable to contact,
    cannot contact, failed to contact, unreachable, connection refused, could not connect, unable to connect,
    did not respond, not responding, no response from, under maintenance, down for maintenance, maintenance mode,
    undergoing maintenance, scheduled maintenance`,
  // What the application was told by its own database, and passes on.
  database: 'sqlstate, pdoexception, sqlexception, psqlexception, using password yes, using password no',
  moved:
    'has moved, have moved, was moved, moved to, moved permanently, has been retired, was retired, has been sunset, end of life',
  elsewhere: `
    wrong region, wrong tenant, wrong cluster, wrong instance, wrong datacenter, wrong data center, wrong environment,
    belongs to a different environment, belongs to another environment,
    belongs to a different region, belongs to another region, belongs to a different instance,
    different region, another region, another environment, different environment, region mismatch,
    environment mismatch, another instance, other environment, different instance, wrong site, wrong server`,
  // Of whom a thing is, or for whom a credential was made.
  others: `
    another tenant, different tenant, belongs to another tenant, belongs to a different tenant, another organi*,
    different organi*, belongs to another organi*, belongs to a different organi*, another org, different org,
    belongs to another org, belongs to a different org, another workspace, different workspace, belongs to
    another workspace, belongs to a different workspace, another project, different project, belongs to another
    project, belongs to a different project, another account, different account, belongs to another account,
    belongs to a different account, another company, different company, belongs to another company, belongs to a
    different company, another team, different team, belongs to another team, belongs to a different team,
    another customer, different customer, belongs to another customer, belongs to a different customer, another
    merchant, different merchant, belongs to another merchant, belongs to a different merchant, another
    subscription, different subscription, belongs to another subscription, belongs to a different subscription,
    other tenant*, other organi*, other workspace*, other project*, tenant boundar*`,
  detected: 'detected, detection, suspected, identified as',
  expired: `
    sessionexpired, tokenexpired, jwtexpired, expir*, lapsed, timed out, time out, timedout, too old, stale, no longer valid, has ended, outdated, exp,
    inactive for too long, inactive too long, idle for too long, idle too long, outlived, ttl, max age exceeded, maximum age exceeded, inactivity, lifetime exceeded, lifetime, obsolete,
    past its, ended, too long ago, not valid any more, not valid anymore, no more valid, run out, ran out, is over`,
  invalid: `
    invalid, invalid sign, sign invalid, sign error, error sign, wrong sign, sign mismatch, sign not match, not valid, isnt valid, incorrect*, wrong, bad, unrecogni*, mismatch*, did not match, does not match,
    doesnt match, didnt match, do not match, dont match, not match, not correct, not recognized, not recognised,
    not accepted, do not trust, dont trust, not trust, rejected, unaccept*, could not be verified, could not be validated, could not be authenticated,
    cannot be verified, cannot be validated, cant be verified, cant be validated, can not be verified,
    unable to verify, unable to validate, unable to authenticate, could not verify, could not validate,
    couldnt verify, couldnt validate, couldnt authenticate, could not authenticate, cannot verify, cannot validate,
    unexpected, illegal, not trusted, untrusted, not a valid, no valid, invalid or, inval*, errored, erroneous,
    not acceptable, cannot authenticate, unverifiable, problem with, not equal, differs, different,
    did not provide correct, didnt provide correct, did not provide the correct, not provide correct,
    did not provide a valid, did not provide valid, didnt provide a valid, not provided a valid, not provide a valid`,
  notFound: `
    not found, notfound, unknown, does not exist, doesnt exist, not exist, do not exist, no such, not registered,
    could not be found, couldnt find, could not find, unable to find, cannot find, cannot be found, no longer exists, no longer exist,
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
    did not provide a valid, did not provide valid, didnt provide a valid, not provided a valid, not provide a valid,
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
    replaced, deauthorized, unlinked, uninstalled, changed password, password changed, password has been changed, password was changed,
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
    cannot resource, can not resource, cant resource, you cannot, you can not, you cant, you must not, cannot list, cannot get, cannot create, cannot delete, cannot update, cannot watch, cannot patch, cannot read,
    cannot write, cannot modify, cannot perform, cannot view, cannot edit, cannot be accessed, cannot consume,
    cannot be used, cant be used, cannot use, unable to access, not intended, not usable, denied, forbidden,
    not allowed, not accepted, not permitted, refused, disallow*, prohibited, not accessible, inaccessible, not eligible,
    not accept, not operate, dont operate, not offered, not serve, dont serve, not served, not granted, hasnt been granted, has not been granted, have not been granted, denies, deny, isnt allowed,
    arent allowed, isnt permitted, arent permitted, not whitelisted, not allowlisted, not in allowlist,
    not in the allow*, not in whitelist, not on the allow*, not listed, not in the list, not on the list, not authorized to,
    not authorised to, not authorized for, not authorised for, isnt authorized, not authorized by, does not permit,
    does not allow, doesnt allow, cannot access, can not access, cant access, no access, may not, restricted to,
    reserved for, limited to, out of bounds, off limits, not available in, not available from, isnt available in,
    not available for, not supported in, unavailable in, restrict*, violat*, not covered, not reachable from,
    access denied, accessdenied, outside of, excluded, not in allowed*, not in the allowed*, rejected, rejects,
    not among, private, not own, dont own, not shared with, not visible to, belongs to another, belongs to someone,
    belongs to a different, owned by another, owned by someone`,
  lacking: `
    too narrow, too low, too weak, too limited, insufficient scope*, insufficientscope*, must be, must have, should be, need to be, needs to be, have to be,
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
  volume: 'storage, disk, space, seat, seats, capacity, licenses, projects, upload, uploads, file size, bandwidth',
  aside:
    'origin server*, license plate*, driving license*, out of scope, cookie policy, cookie consent, cookie settings, locked by, clock in, clock out',
  unauthorized: 'unauthori*, not authori*',
  unsupported: `
    unsupported, not supported, isnt supported, no longer supported, is not a supported, use bearer, use basic,
    instead of`,
} as const;
