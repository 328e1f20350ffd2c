/** Second levels under which country registries sell names. */
const REGISTRY_LEVEL = /^(?:co|com|org|net|ac|gov|edu|or|ne|go|gob|mil|nom)$/;
/** Platforms whose customers' names are sites of their own (private part of the Public Suffix List), the most used. */
const SHARED = new Set(
  (
    'appspot.com azurewebsites.net azurestaticapps.net cloudfront.net cloudfunctions.net firebaseapp.com fly.dev github.io ' +
    'gitlab.io herokuapp.com hf.space netlify.app ngrok.app ngrok.io ngrok-free.app ngrok-free.dev onrender.com pages.dev ' +
    'railway.app render.com run.app supabase.co surge.sh vercel.app web.app workers.dev'
  ).split(' '),
);

/** Host name of a serialized origin, in lower case; empty for an opaque one. RFC 6454 section 6. */
export function hostOf(origin: string): string {
  return partsOf(origin).host;
}

/** Scheme, host and port of a serialized origin; the port is empty for the scheme's own. */
export function partsOf(origin: string): { scheme: string; host: string; port: string } {
  const match = /^([a-z][a-z0-9+.-]*):\/\/(\[[^\]]*\]|[^:/]*)(?::(\d+))?/i.exec(origin);
  return { scheme: match?.[1] ?? '', host: (match?.[2] ?? '').toLowerCase(), port: match?.[3] ?? '' };
}

/** Registrable domain, nearly: without the whole Public Suffix List a rare registry is taken for a site. */
export function siteOf(host: string): string {
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return host;
  const labels = host.split('.');
  if (labels.length <= 2) return host;
  const two = labels.slice(-2);
  const isShared = SHARED.has(two.join('.'));
  const isCountry = two[1]?.length === 2 && REGISTRY_LEVEL.test(two[0] ?? '');
  return labels.slice(isShared || isCountry ? -3 : -2).join('.');
}

/** Whether cookies with SameSite ride along between these origins: same registrable domain and scheme. RFC 6265bis section 5.2. */
export function isSameSite(origin: string, other: string): boolean {
  const [left, right] = [partsOf(origin), partsOf(other)];
  return left.scheme === right.scheme && siteOf(left.host) === siteOf(right.host);
}
