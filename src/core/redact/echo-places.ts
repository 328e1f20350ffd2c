import { places } from './place-patterns.ts';

const NOUN =
  '(?:[Tt]oken|TOKEN|jwt|JWT|JWS|JWE|[Tt]icket|(?:api|API|Api)[ _-]?[Kk]ey|[Ss]ecret|[Cc]redential|[Aa]ssertion|[Cc]ookie|[Ss]ignature)s?';
/** What may be said of a secret before a message quotes it; any other word may be what the quotation is. */
const SAID =
  '(?:to|into|as|from|is|was|be|been|not|no|in|the|an?|could|cannot|can|did|failed|unable|with|for|this|invalid|expired|unknown|(?:un)?recogni[sz]ed|malformed|bad|wrong|revoked|blacklisted|blocked|accepted|rejected|missing|parsed?|decoded?|convert(?:ed)?|read|verif(?:y|ied)|validated?|find|found|match(?:ed)?|provided|given|received|supplied|sent|presented|used|value|string|format|json|JSON|object|xml|XML|claims|text|contents?|cache|store|database|valid|exists?)';
/** Words in a row are a name of something: of a key, a host, a fault. */
const NO_WORDS = String.raw`(?![\w.~+/=-]{0,200}(?:[a-z]{3,40}[-_.][a-z]{3}|[A-Z]{3,40}_[A-Z]{3}))`;

/** "Cannot convert access token to JSON: 5f2b…": a message that ends in the secret it is about. */
export const echoPlaces = places(
  'opaque',
  'g',
  String.raw`\b${NOUN}(?: ${SAID}| \(${SAID}\)){1,8} ?(?::|=|->|-) ?["'\`\[(<]?(?=[\w.~+/=-]{0,400}\d)${NO_WORDS}(?<value>[\w.~+/=-]{16,4000})(?=["'\`\])>.,;]{0,2}(?:\s|$))`,
);
