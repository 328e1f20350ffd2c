/** What stands before the application, and where a request comes from and goes. */
export const gateWords = {
  csrf: `
    csrf, xsrf, form has expired, form expired, page has expired, page expired, crumb, authenticity token, anti forgery, antiforgery, forgery, form token, form key, double submit,
    wpnonce, requestverificationtoken, formdigest, csrftoken, xsrftoken, samesite, cross site post, cross site form*,
    cross site request*, cross site submission*, sec fetch site, cross origin request detected, cross origin form*,
    cross origin post, cross origin submission*`,
  bound: 'cnf, x5t, certificate thumbprint, thumbprint, thumbprints, certificate bound, holder of key',
  certificate: 'certificate*, cert, certs',
  clientCertificate: `
    client certificate*, client certificate authentication, client cert*, tls client authentication,
    https client authentication, mutual authentication, mutual tls authentication, mtls, mutual tls, ssl certificate*, tls certificate*, x509, tls client,
    ssl client, certificate thumbprint, client tls`,
  ip: `
    ip, ips, ip address*, ipaddress*, ip range*, source ip*, client ip*, remote address, vpn, localhost,
    private network, vpc, corporate network, your network, network, networks, cidr, ipv4, ipv6, ip restriction*,
    ip allowlist, ip whitelist, ip allow list, trusted location*, internal network, intranet, tor exit*, exit node*,
    client address, ip is, anonymizer*, address, addresses`,
  country: `
    country, countries, region, regions, territory, territories, geo, geolocation, geographic*, geoip, jurisdiction,
    geoblock*, geofenc*, your area, your location, where you are, where you live, embargo*, sanctioned`,
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
    throughput, limit breached, limits breached, allotment, allotments, used up, calls left, requests left, no calls left, retry later, limit has been, requests too, allowance, allowances, usage reached, usage has been reached,
    usage exceeded`,
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
    non browser, not a bot, not a robot, a robot, look like a bot, like a bot`,
  mfa: `
    mfa, 2fa, otp, aal, hardware key, loa, level of assurance, totp, two factor*, twofactor*, multi factor*, multifactor*, second factor, one time pass*,
    one time code*, step up, stepup, aal2, aal3, sudo, sudo mode, re authentication required,
    re authentication is required, reauthentication required, reauthentication is required, requires re authentication,
    requires reauthentication, re authenticate to continue, reauthenticate to continue,
    re enter your password, recent login, recent authentication, recently authenticated, verification code, two step*,
    twostep, acr values, assurance level, authenticator app, strong authentication, stronger authentication,
    strong customer authentication, additional authentication, additional verification, fresh token, fresh login,
    more recent authentication, confirm your identity, confirm your password, password confirmation, elevated session,
    authentication context, elevated privileges session, authentication level, log in again to confirm,
    authenticated within, re verify, reverify, verify it is you, verify its you, authenticator code, enter the code,
    enter your code, reauthentication needed, re authentication needed, reauth required, reauth needed,
    confirm your passkey, confirm with your passkey, verify with your passkey, use your passkey`,
  sso: 'sso, saml, single sign on, saml enforcement, saml session',
  dpop: 'dpop, proof of possession, dpop proof, sender constrained, dpop nonce',
  clock: `
    clock, clocks, skew, skewed, clock skew, clock drift, system time, server time, date header, x date header,
    request time, request timestamp, timestamp, time stamp, server clock, time difference, too far from, local time,
    date or x date, time is incorrect, time is wrong, device time, x date`,
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
    unable to obtain, could not retrieve, couldnt retrieve, remote fetch, timeout while, provider error, server error, upstream request timeout, upstream connect error, upstream error,
    upstream timeout, service timeout, service timed out, service returned an error, service error, request timed out,
    connection timeout, connection timed out, backend timeout,
    setup incomplete, fetching keys, get keys failed, fetch keys`,
  place: `
    endpoint, endpoints, base url, api host, api url, data region, data center, datacenter, server, servers, host, hosts,
    cluster`,
  environment: 'environment, environments, datacenter, data center, staging',
  test: 'test mode, testmode, test key*, test token*, sandbox, test api key*, test environment',
  live: 'live mode, livemode, live key*, live token*, production, live api key*, live environment',
} as const;
