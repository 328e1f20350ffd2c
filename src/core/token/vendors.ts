import { vendorTokens } from '../redact/vendor-tokens.ts';

/** Whose token it is by its shape. `api-key`: handed out by hand, for one product; `refresh`: for the token endpoint only. */
export interface Vendor {
  readonly name: string;
  readonly kind: 'api-key' | 'refresh' | 'other';
}

/** One line per family: kind | name | beginning. The rest of the token is not looked at: half a key is still a key. */
const TABLE = `
refresh | Google refresh token | 1//0 1//
refresh | GitHub refresh token | ghr_
refresh | Slack refresh token | xoxe-
refresh | Ory refresh token | ory_rt_
api-key | GitHub personal access token | ghp_
api-key | GitHub fine-grained personal access token | github_pat_
other | GitHub OAuth access token | gho_
other | GitHub App user access token | ghu_
other | GitHub App installation token | ghs_
api-key | GitLab personal access token | glpat-
api-key | GitLab deploy token | gldt-
api-key | GitLab runner token | glrt-
api-key | Slack bot token | xoxb-
api-key | Slack user token | xoxp-
api-key | Slack app-level token | xapp-
api-key | Stripe secret key | sk_live_ sk_test_
api-key | Stripe restricted key | rk_live_ rk_test_
api-key | Stripe publishable key | pk_live_ pk_test_
api-key | Anthropic API key | sk-ant-
api-key | OpenRouter API key | sk-or-
api-key | OpenAI API key | sk-proj- sk-svcacct- sk-admin- sk-
api-key | SendGrid API key | SG.
api-key | Google API key | AIza
other | Google OAuth access token | ya29.
api-key | AWS access key id | AKIA ASIA
api-key | npm access token | npm_
api-key | PyPI token | pypi-
api-key | Hugging Face token | hf_
api-key | DigitalOcean personal access token | dop_v1_
other | DigitalOcean OAuth token | doo_v1_
api-key | Shopify access token | shpat_ shpca_ shppa_ shpss_
api-key | Figma personal access token | figd_
api-key | Linear API key | lin_api_
api-key | Notion integration token | ntn_ secret_
api-key | Airtable personal access token | pat
api-key | Supabase key | sb_publishable_ sb_secret_ sbp_
api-key | Twilio key | SK
api-key | Mailgun key | key-
api-key | Postman API key | PMAK-
api-key | Groq API key | gsk_
api-key | xAI API key | xai-
api-key | Replicate API token | r8_
api-key | Perplexity API key | pplx-
api-key | HubSpot private app token | pat-na1- pat-eu1- pat-na2- pat-ap1-
api-key | Doppler token | dp.st. dp.pt. dp.ct. dp.sa.
api-key | Databricks personal access token | dapi
api-key | New Relic user key | NRAK-
api-key | Square access token | EAAAE EAAAl
api-key | Contentful personal access token | CFPAT-
api-key | Netlify personal access token | nfp_
api-key | Docker personal access token | dckr_pat_
api-key | Sentry token | sntrys_ sntryu_
api-key | Buildkite API token | bkua_
api-key | CircleCI personal token | CCIPAT_
api-key | Cloudinary or Brevo key | xkeysib-
api-key | Resend API key | re_
api-key | Razorpay key | rzp_live_ rzp_test_
api-key | Atlassian API token | ATATT3
api-key | Tavily API key | tvly-
other | Salesforce session id | 00D
other | eBay access token | v^1.1#
other | Amazon access token | Atza|
other | Facebook access token | EAA
other | Grafana service account token | glsa_
other | HashiCorp Vault token | hvs. hvb. hvr.
other | PASETO v1.local token | v1.local.
other | PASETO v1.public token | v1.public.
other | PASETO v2.local token | v2.local.
other | PASETO v2.public token | v2.public.
other | PASETO v3.local token | v3.local.
other | PASETO v3.public token | v3.public.
other | PASETO v4.local token | v4.local.
other | PASETO v4.public token | v4.public.
other | NTLM negotiate message | TlRMTVNTUAAB
other | NTLM challenge message | TlRMTVNTUAAC
other | NTLM authenticate message | TlRMTVNTUAAD
other | Kerberos or SPNEGO token | YII
other | macaroon | MDAx MDAy AgEI AgEU AgEW AgED
other | SAML assertion | PHNhbWw PD94bWwg PEFzc2VydGlvb PFNBTUw
other | Fernet token | gAAAAAB gAAAAAC
`;

interface Beginning extends Vendor {
  readonly beginning: string;
  /** Shortest rest. */
  readonly least: number;
}

/** Beginnings too short or too plain to mean anything without the form of the rest. */
const REST = new Map([
  ['pat', /^pat[A-Za-z0-9]{14}\.[0-9a-f]{64}$/],
  ['SK', /^SK[0-9a-f]{32}$/],
  ['key-', /^key-[0-9a-f]{32}$/],
  ['re_', /^re_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,}$/],
  ['secret_', /^secret_[A-Za-z0-9]{40,}$/],
  ['dapi', /^dapi[0-9a-f]{32}(?:-\d)?$/],
  ['AKIA', /^AKIA[A-Z0-9]{16}$/],
  ['ASIA', /^ASIA[A-Z0-9]{16}$/],
  ['00D', /^00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{20,}$/],
  ['EAA', /^EAA[A-Za-z0-9]{60,}$/],
  ['YII', /^YII[A-Za-z0-9+/]{20,}=*$/],
  ['sk-', /^sk-[A-Za-z0-9_-]{16,}$/],
  ['1//', /^1\/\/[A-Za-z0-9_-]{20,}$/],
]);

const beginnings: readonly Beginning[] = [
  ...TABLE.trim().split('\n').flatMap(readLine),
  ...vendorTokens.map(({ prefix, vendor, least }) => ({
    beginning: prefix,
    name: vendor,
    kind: 'other' as const,
    least,
  })),
];

function readLine(line: string): Beginning[] {
  const [kind = '', name = '', found = ''] = line.split(' | ');
  return found.split(' ').map((beginning) => ({
    beginning,
    name,
    kind: kind === 'api-key' || kind === 'refresh' ? kind : 'other',
    least: 8,
  }));
}

const LONGEST = 4096;

export function vendorOf(token: string): Vendor | null {
  if (token.length < 12 || token.length > LONGEST) return null;
  if (/^v1\.M[A-Za-z0-9_-]{40,}$/.test(token)) return AUTH0_REFRESH;
  if (/^[01]\.A[A-Za-z0-9_-]{3}[A-Z][A-Za-z0-9_.-]{100,}$/.test(token)) return ENTRA_REFRESH;
  if (/^\d{1,20}\|[A-Za-z0-9_-]{20,80}$/.test(token)) return SANCTUM;
  return beginnings.find((vendor) => isOf(vendor, token)) ?? null;
}

function isOf({ beginning, least }: Beginning, token: string): boolean {
  if (!token.startsWith(beginning)) return false;
  return REST.get(beginning)?.test(token) ?? token.length - beginning.length >= least;
}

const AUTH0_REFRESH: Vendor = { name: 'Auth0 refresh token', kind: 'refresh' };
/** Facebook's app tokens have the same form. */
const SANCTUM: Vendor = { name: 'Laravel Sanctum token', kind: 'other' };
const ENTRA_REFRESH: Vendor = { name: 'Microsoft Entra refresh token', kind: 'refresh' };

/** The note that stands for a vendor in masked text, and back. */
export function noteOf(vendor: Vendor): string {
  return vendor.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48);
}

const byNote = new Map(
  [...beginnings, AUTH0_REFRESH, ENTRA_REFRESH, SANCTUM].toReversed().map((vendor) => [noteOf(vendor), vendor]),
);

export function vendorByNote(note: string): Vendor | null {
  return byNote.get(note) ?? null;
}
