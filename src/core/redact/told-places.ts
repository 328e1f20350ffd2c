import { places } from './place-patterns.ts';

/** What a machine made: letters and digits, and no UUID, which is what things are told apart by. */
const MADE = String.raw`(?![0-9a-f]{8}-[0-9a-f]{4}-)(?=[\w.~+/=-]{0,400}\d)(?=[\w.~+/=-]{0,400}[a-z])[\w.~+/=-]{16,400}`;
const ARGUMENT = String.raw`(?:'[^'\r\n]{0,200}'|"[^"\r\n]{0,200}"|[^,'"()\r\n]{1,80})`;
/** What opens a connection with an address, a user and a password, in this order. */
const OPENS = String.raw`(?:PDO(?:(?:->|-&gt;|::)__construct)?|mysqli(?:(?:->|-&gt;)(?:__construct|real_connect))?|mysqli?_(?:real_)?connect|ldap_bind|imap_open|ftp_login|ssh2_auth_password)`;

/** Values of secrets in lines of a stack trace, where only their order names them, and in sentences that name their kind. */
export const toldPlaces = [
  ...places('certain', 'g', String.raw`\b${OPENS}\((?:\s?${ARGUMENT},){2}\s?["'](?<value>[^"'\r\n‹]{1,200})(?=["'])`),
  ...places(
    'opaque',
    'gi',
    String.raw`\b(?:session|cookie|token|signature|credential|nonce|code|ticket|otp)(?: id| value| family)? ["']?(?<value>${MADE})(?=["']? (?:has|have|is|was|already|not|but|rejected|expired|revoked|invalid|reused|used|denied)\b)`,
    String.raw`\bauthorization(?: header)?(?: value)?(?: was| is)?:? ["']?(?<value>${MADE})(?=["'.]?(?:\s|$))`,
    String.raw`\bsignature \S{1,400} but (?:got|received|was) ["']?(?<value>${MADE})`,
  ),
];
