/** The characters a token's body is made of. */
export type Alphabet = keyof typeof alphabets;

export const alphabets = {
  hex: /[0-9a-fA-F]*/y,
  alnum: /[0-9A-Za-z]*/y,
  word: /\w*/y,
  uuid: /[0-9a-fA-F-]*/y,
  dash: /[\w-]*/y,
  dot: /[\w.~-]*/y,
  base64: /[\w+/=-]*/y,
  percent: /[\w%-]*/y,
  upper: /[0-9A-Z]*/y,
};

/** A token by its beginning: prefix, alphabet of the rest, shortest rest. */
export interface VendorToken {
  readonly prefix: string;
  readonly alphabet: Alphabet;
  readonly least: number;
  /** Whose it is and what, for people. */
  readonly vendor: string;
}

/** One line per family: vendor | prefixes | alphabet | shortest rest. */
const TABLE = `
GitHub token | ghp_ gho_ ghu_ ghs_ ghr_ | word | 30
GitHub fine-grained token | github_pat_ | word | 22
GitLab token | glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glimt- glagent- gloas- glffct- GR1348941 glwt- glrtr- | dot | 16
Stripe key | sk_live_ sk_test_ rk_live_ rk_test_ sk_prod_ rk_prod_ sk_org_live_ sk_org_test_ | word | 10
Stripe webhook secret | whsec_ | base64 | 16
Stripe client secret | cs_live_ cs_test_ ek_live_ ek_test_ | word | 20
OpenAI key | sk-proj- sk-svcacct- sk-admin- sk-None- | dash | 20
OpenAI session | sess- | alnum | 32
Anthropic key | sk-ant- | dash | 20
OpenRouter key | sk-or-v1- | hex | 32
OpenAI ephemeral key | ek_ | hex | 30
OpenAI or compatible key | sk- | alnum | 20
OpenAI or compatible key | sk- | dash | 26
Langfuse key | sk-lf- | uuid | 32
Google API key | AIza | dash | 30
Google OAuth token | ya29. | dot | 20
Google OAuth code | 4/0A 4/1A | dash | 20
Google refresh token | 1//0 | dash | 20
Google client secret | GOCSPX- | dash | 20
AWS session token | IQoJ FwoG FQoG | base64 | 40
AWS Bedrock key | ABSK bedrock-api-key- | base64 | 40
Amazon LWA token | Atza| Atzr| Atc| amzn1.oa2-cs. amzn.mws. | dot | 16
Slack token | xoxb- xoxp- xoxa- xoxo- xoxs- xoxr- xoxe- xoxc- xoxd- xapp- xoxe.xoxp- xoxe.xoxb- xwfp- | dot | 8
Hugging Face token | hf_ api_org_ | alnum | 30
npm token | npm_ | alnum | 30
PyPI token | pypi- | dash | 50
RubyGems key | rubygems_ | hex | 40
NuGet key | oy2 | alnum | 40
Docker token | dckr_pat_ dckr_oat_ | dash | 20
DigitalOcean token | dop_v1_ doo_v1_ dor_v1_ | hex | 40
Doppler token | dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit. | dot | 36
Fly token | fo1_ fm1_ fm1a_ fm1r_ fm2_ | base64 | 36
Grafana token | glc_ glsa_ | base64 | 30
Mapbox token | sk.eyJ tk.eyJ | dot | 30
PlanetScale token | pscale_tkn_ pscale_pw_ pscale_oauth_ | dot | 30
Pulumi token | pul- | hex | 36
Replicate token | r8_ | alnum | 30
SendGrid key | SG. | dot | 40
Brevo key | xkeysib- xsmtpsib- | dash | 40
Shopify token | shpat_ shpca_ shppa_ shpss_ shpua_ shptka_ | hex | 30
Supabase token | sbp_ sbp_oauth_ sb_secret_ | dash | 20
Atlassian token | ATATT3 ATCTT3 ATSTT3 ATBB ATOA | base64 | 20
Trello token | ATTA | hex | 60
CircleCI token | CCIPAT_ CCIPRJ_ | word | 40
Contentful token | CFPAT- | dash | 40
Facebook token | EAA | alnum | 60
Instagram token | IGQV IGAA | dash | 60
Groq key | gsk_ | alnum | 40
LaunchDarkly key | sdk- api- mob- | uuid | 36
age secret key | AGE-SECRET-KEY-1 | alnum | 40
1Password token | ops_eyJ | base64 | 60
Artifactory key | AKCp AKC | alnum | 60
Artifactory token | cmVmd | base64 | 50
Sourcegraph token | sgp_ slk_ | word | 36
Alibaba key id | LTAI | alnum | 12
Tencent key id | AKID | alnum | 28
Yandex key | AQVN | dash | 30
Yandex token | t1. y0_ y1_ | dot | 40
Prefect key | pnu_ pnb_ | alnum | 30
ReadMe key | rdme_ | alnum | 60
Fernet token | gAAAAA gAAAAAB gAAAAAC | base64 | 40
ASP.NET protected data | CfDJ8 | dash | 40
Ory token | ory_st_ ory_at_ ory_rt_ ory_ac_ ory_pat_ ory_lo_ | dot | 20
Figma token | figd_ figdr_ figu_ figur_ figo_ figoh_ | dash | 20
HashiCorp Vault token | hvs. hvb. hvr. | dot | 20
Databricks token | dapi dkea dose dsap | hex | 32
New Relic key | NRAK- NRJS- NRRA- NRII- NRIQ- NRSP- NRAL- | dash | 19
New Relic ingest key | eu01xx us01xx | alnum | 32
Postman key | PMAK- | dash | 40
Postman collection key | PMAT- | dash | 20
Notion token | secret_ ntn_ | alnum | 40
Linear key | lin_api_ lin_oauth_ lin_wh_ | alnum | 30
Mailgun key | key- | hex | 32
MailerSend key | mlsn. | alnum | 40
Mailchimp Transactional key | md- | dash | 20
Dropbox token | sl. sl.u. | dash | 60
Square token | EAAAE EAAAl EAAAF sq0atp- sq0csp- sq0idp- | dash | 20
PayPal or Braintree token | access_token$production$ access_token$sandbox$ | word | 30
Plaid token | access-sandbox- access-production- access-development- public-sandbox- public-production- link-sandbox- link-production- | uuid | 36
Razorpay key | rzp_live_ rzp_test_ | alnum | 12
Flutterwave key | FLWSECK- FLWSECK_TEST- FLWPUBK_TEST- FLWPUBK- | dash | 12
GoCardless token | live_ sandbox_ | dash | 40
Lob or Mollie key | live_pub_ test_pub_ live_ test_ | alnum | 30
Duffel token | duffel_test_ duffel_live_ | dash | 30
EasyPost key | EZAK EZTK | alnum | 50
Shippo token | shippo_live_ shippo_test_ | hex | 36
Typeform token | tfp_ | dot | 40
Sentry token | sntrys_ sntryu_ sntrya_ sntryi_ | base64 | 40
Datadog key | ddapp_ ddpat_ | alnum | 30
Dynatrace token | dt0c01. dt0s01. dt0s02. dt0s08. dt0s16. | dot | 60
Honeycomb key | hcaik_ hcalk_ hcxik_ hcamk_ hcbik_ hcalk_ | alnum | 30
Logfire token | pylf_v1_ pylf_v2_ | word | 30
PostHog key | phx_ phs_ pha_ phr_ | dash | 30
Netlify token | nfp_ nfc_ nfo_ nfu_ nfb_ | alnum | 30
Vercel token | vcp_ vca_ vci_ vck_ vcr_ vercel_blob_rw_ | word | 20
Cloudflare token | cfut_ cfat_ cfk_ v1.0- | dash | 40
Heroku key | HRKU- | dash | 30
Render key | rnd_ | alnum | 24
Neon key | napi_ neon_ | alnum | 40
Clerk key | ak_ clerk_ | alnum | 40
Stytch secret | secret-live- secret-test- | dash | 30
Perplexity key | pplx- | alnum | 40
xAI key | xai- | alnum | 40
Fireworks key | fw_ | alnum | 20
Together key | tgp_v1_ | dash | 30
NVIDIA key | nvapi- | dash | 40
Pinecone key | pcsk_ | word | 40
LangSmith key | lsv2_pt_ lsv2_sk_ ls__ | word | 32
Weights and Biases key | wandb_v1_ | word | 40
Tavily key | tvly- | dash | 20
Firecrawl key | fc- | hex | 32
Jina key | jina_ | dash | 40
Voyage key | pa- | dash | 40
Cerebras key | csk- | alnum | 40
Clojars token | CLOJARS_ | alnum | 50
crates.io token | cio | alnum | 32
HubSpot token | pat-na1- pat-na2- pat-na3- pat-eu1- pat-ap1- | uuid | 36
Intra42 secret | s-s4t2ud- s-s4t2af- | hex | 60
Frame.io token | fio-u- | dash | 60
Defined Networking token | dnkey- | dash | 40
Scalingo token | tk-us- | dash | 30
Infracost key | ico- | alnum | 30
Scaleway key id | SCW | alnum | 17
Settlemint token | sm_aat_ sm_pat_ sm_sat_ | alnum | 16
Buildkite token | bkua_ bkaj_ bkat_ | alnum | 30
Snyk token | snyk_uat. snyk_sat. | dot | 30
SonarQube token | squ_ sqp_ sqa_ | hex | 36
Endor Labs key | endr+ | alnum | 16
Tailscale key | tskey- | dash | 20
OpenShift token | sha256~ | dash | 40
Octopus Deploy key | API- | upper | 26
Discord MFA token | mfa. | dash | 60
Twitter bearer token | AAAAAAAAAAAAAAAAAAAAA | percent | 60
PASETO | v1.local. v2.local. v3.local. v4.local. v1.public. v2.public. v3.public. v4.public. | dot | 20
Adobe client secret | p8e- p8- | dash | 28
Intercom or Zendesk token | dG9r dG9rO | base64 | 56
Miro token | eyJtaXJv | base64 | 20
Kit key | kit_ | hex | 30
Akamai token | akab- | dash | 20
Aiven token | aivenv1 | base64 | 50
Confluent key | cflt | base64 | 50
Elastic key | essu_ | base64 | 40
Tinybird token | p.eyJ | dot | 40
Ubidots token | BBFF- BBUS- | alnum | 30
Zuplo key | zpka_ | word | 40
Unkey key | unkey_ | word | 16
Apify token | apify_api_ apify_proxy_ | alnum | 30
Browserbase key | bb_live_ | word | 20
Cal.com key | cal_live_ cal_ | hex | 30
Polar token | polar_oat_ polar_pat_ polar_whs_ | alnum | 20
Paddle key | pdl_live_apikey_ pdl_sdbx_apikey_ pdl_ntfset_ | word | 30
Mercury token | secret-token: | dash | 20
Discord interaction token | aW50ZXJhY3Rpb246 | base64 | 40
MongoDB Atlas secret | mdb_sa_sk_ | dash | 30
CockroachDB key | CCDB1_ | word | 40
Deno Deploy token | ddp_ ddw_ | alnum | 30
Inngest key | signkey- | dash | 30
Checkly key | cu_ | hex | 32
RunPod key | rpa_ | alnum | 30
Appwrite key | standard_ | hex | 100
E2B key | e2b_ | hex | 36
Statsig secret | secret- | alnum | 36
Builder.io key | bpk- | hex | 30
Nostr key | nsec1 | alnum | 50
Matrix token | syt_ mct_ mat_ | word | 30
Bitbucket token | BBDC- | base64 | 40
Riot key | RGAPI- | uuid | 36
PAN-OS key | LUFRPT | base64 | 40
NEAR key | ed25519: | alnum | 80
Bitcoin extended key | xprv9 yprv zprv tprv8 | alnum | 90
GitHub app token | v1. | hex | 40
Auth0 refresh token | v1.M | dash | 50
Trigger.dev key | tr_dev_ tr_prod_ tr_stg_ tr_pat_ | alnum | 16
`;

export const vendorTokens: readonly VendorToken[] = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [vendor = '', prefixes = '', alphabet = '', least = ''] = line.split(' | ');
    return prefixes
      .split(' ')
      .map((prefix) => ({ prefix, alphabet: alphabet as Alphabet, least: Number(least), vendor }));
  });
