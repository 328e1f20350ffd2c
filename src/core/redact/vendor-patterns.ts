/** A token that has no plain prefix. `starts`: the characters it can begin with. */
export interface VendorPattern {
  readonly starts: string;
  readonly pattern: RegExp;
}

/** Every part but the last is bounded, so that a failed match stays cheap. */
export const vendorPatterns: readonly VendorPattern[] = [
  // AWS access key id
  {
    starts: 'A',
    pattern: /(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|APKA)[A-Z2-7]{16}(?!\w)/y,
  },
  // AWS access key id
  { starts: 'A', pattern: /A[KS]IA[A-Z0-9]{16}(?!\w)/y },
  // Airtable token
  { starts: 'p', pattern: /pat[A-Za-z0-9]{14}\.[0-9a-f]{40,}/y },
  // 1Password secret key
  { starts: 'A', pattern: /A3-[A-Z0-9]{6}-[A-Z0-9]{5,12}(?:-[A-Z0-9]{5}){3,4}/y },
  // Microsoft refresh token
  { starts: '01', pattern: /[01]\.A[\w-]{20,60}\.[\w.-]{60,}/y },
  // Microsoft refresh token
  { starts: 'M', pattern: /M\.[RC]\d{1,4}_[\w.!*$-]{40,}/y },
  // Bitwarden token
  { starts: '0', pattern: /0\.[0-9a-f-]{36}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{20,}=*/y },
  // Proxmox ticket
  {
    starts: 'P',
    pattern: /P(?:VE|BS|MG|DM)(?:VNC)?:[\w@.!-]{3,80}:[0-9A-F]{8}:[\w:+/=-]{40,}/y,
  },
  // OpenAM session
  { starts: 'A', pattern: /AQIC5w[\w.*@+/=-]{30,}/y },
  // NATS seed
  { starts: 'S', pattern: /S[AUONCX][A-Z2-7]{56}(?!\w)/y },
  // Stellar seed
  { starts: 'S', pattern: /S[A-Z2-7]{55}(?!\w)/y },
  // Jenkins token
  { starts: '1', pattern: /11[0-9a-f]{32}(?!\w)/y },
  // ngrok token
  { starts: '123', pattern: /[123][A-Za-z0-9]{26}_[A-Za-z0-9]{20,21}(?!\w)/y },
  // PubNub secret
  { starts: 's', pattern: /sec-c-[A-Za-z0-9+/]{40,}=*/y },
  // Expo push token
  { starts: 'E', pattern: /Expo(?:nent)?PushToken\[[\w-]{20,}\]/y },
  // Roblox session
  { starts: '_', pattern: /_\|WARNING:[^|"]{0,300}\|_[0-9A-F]{40,}/y },
  // Twilio pair
  { starts: 'A', pattern: /AC[0-9a-f]{32}:[0-9a-f]{32}(?!\w)/y },
  // Docker swarm token
  { starts: 'S', pattern: /SWM(?:TKN|KEY)-1-[\w+/-]{25,}=*/y },
  // CAS ticket
  { starts: 'TSPL', pattern: /(?:TGT|ST|PT|LT|PGT|PGTIOU)-\d{1,9}-[\w-]{20,}/y },
  // macaroon
  { starts: 'M', pattern: /MDA\w{3}xvY2F0aW9u[\w+/=-]{30,}/y },
  // Sanity token
  { starts: 's', pattern: /sk[A-Za-z0-9]{80,}/y },
  // ClickHouse key
  { starts: '4', pattern: /4b1d[A-Za-z0-9]{38}(?!\w)/y },
  // Turnstile secret
  { starts: '0', pattern: /0x4AAAAAA[\w-]{25,}/y },
  // Authress key
  {
    starts: 'aes',
    pattern: /(?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[\w+/=-]{30,}/y,
  },
  // cookieless session of ASP.NET
  { starts: '(', pattern: /\((?:[ASFX]\([\w-]{20,200}\)){1,4}\)/y },
  {
    // PKCS #1, #8 and #12, SEC 1: a sequence that begins with a version, as no certificate and no public key does.
    // private key in DER
    starts: 'M',
    pattern:
      /M(?:I[I-L][\w+/]{2}[AQgw]IBA(?:AK[BC]|D[AB]|z[A-D])|I[E-H][\w+/]AgE(?:AM|BB)|[A-H][AEIMQUYcgkosw048]CAQ(?:AwB|EE))[\w+/-]{30,}={0,2}/y,
  },
  // SAML artifact
  { starts: 'A', pattern: /AAQA[A-D][A-Za-z0-9+/]{48,80}={0,2}(?![\w+/=])/y },
  // Adyen key
  { starts: 'A', pattern: /AQE[\w+/=-]{60,}/y },
  // Twilio key
  { starts: 'S', pattern: /SK[0-9a-f]{32}(?!\w)/y },
  // ElevenLabs key
  { starts: 's', pattern: /sk_[0-9a-f]{40,}/y },
  // Resend key
  { starts: 'r', pattern: /re_[A-Za-z0-9]{6,12}_[A-Za-z0-9]{16,}/y },
  // Beamer key
  { starts: 'b', pattern: /b_[A-Za-z0-9=_/-]{44}(?!\w)/y },
  // Harness token
  { starts: 'ps', pattern: /[ps]at\.[\w-]{22}\.[0-9a-fA-F]{24}\.[A-Za-z0-9]{20,}/y },
  // Infisical token
  { starts: 's', pattern: /st\.[\w-]{20,48}\.[\w-]{20,64}\.[\w-]{20,}/y },
  // HashiCorp Vault token
  { starts: 's', pattern: /s\.[A-Za-z0-9]{24}(?![\w-]|\.\w)/y },
  // Telegram bot token
  { starts: 'b0123456789', pattern: /(?:bot\d{5,16}:[\w-]|\d{5,16}:A)[\w-]{34,}/y },
  // Discord bot token
  { starts: 'MNO', pattern: /[MNO][A-Za-z\d_-]{20,28}\.[\w-]{6}\.[\w-]{27,}/y },
  // Okta token
  { starts: '0', pattern: /00[\w-]{40}(?![\w-])/y },
  // Salesforce session
  { starts: '0', pattern: /00D[A-Za-z0-9]{12,15}![\w.]{20,}/y },
  // ClickUp token
  { starts: 'p', pattern: /pk_\d{5,12}_[A-Z0-9]{20,}/y },
  // Mailchimp key
  { starts: '0123456789abcdef', pattern: /[0-9a-f]{32}-us\d{1,2}(?!\w)/y },
  // Asana token
  { starts: '012', pattern: /[0-2]\/\d{16}(?:\/\d{16})?:[0-9a-f]{32}/y },
  // MaxMind key
  {
    starts: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
    pattern: /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/y,
  },
  // Firebase messaging key
  { starts: 'A', pattern: /AAAA[\w-]{7}:[\w-]{100,}/y },
  // signed session
  { starts: 's', pattern: /s(?::|%3A)[\w-]{24,64}\.[A-Za-z0-9+/%]{27,}=*/y },
  // password hash
  {
    starts: '$',
    pattern:
      /\$(?:2[abxy]?\$\d\d\$[./A-Za-z0-9]{40,}|argon2(?:id|i|d)\$[\w$=,+/.-]{40,}|(?:1|5|6|y|7|apr1)\$[./A-Za-z0-9=]{1,32}\$[./A-Za-z0-9$]{20,}|scrypt\$[\w$=,+/.-]{30,}|pbkdf2[\w-]{0,12}\$[\w$=,+/.-]{20,})/y,
  },
];

/** A token known by something inside it, with at least and at most so many characters of its own before that. */
export interface VendorInfix {
  readonly infix: RegExp;
  readonly least: number;
  readonly most: number;
}

export const vendorInfixes: readonly VendorInfix[] = [
  // Terraform token
  { infix: /\.atlasv1\.[\w=-]{40,}/g, least: 14, most: 14 },
  // OpenAI key
  { infix: /T3BlbkFJ[\w-]{16,}/g, least: 10, most: 200 },
  // New Relic license
  { infix: /NRAL(?!\w)/g, least: 36, most: 36 },
  // Entra client secret
  { infix: /\dQ~[\w~.-]{30,40}/g, least: 3, most: 3 },
  // Azure DevOps token
  { infix: /AZDO[A-Za-z0-9]{4}(?!\w)/g, least: 76, most: 76 },
  // Rails signed value
  { infix: /(?:=|%3D){0,2}--[0-9a-f]{40,64}(?!\w)/g, least: 16, most: 4000 },
  // Firebase registration token
  { infix: /:APA91b[\w-]{60,}/g, least: 8, most: 40 },
  // Azure storage key
  { infix: /[A-Za-z0-9+/]{10}==(?![\w+/=])/g, least: 76, most: 76 },
];
