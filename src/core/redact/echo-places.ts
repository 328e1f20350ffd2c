import { places } from './place-patterns.ts';

const NOUN = '(?:token|jwt|jws|jwe|ticket|api[ _-]?key|secret|credentials?|assertion|cookie|signature)s?';
/** What may be said of a secret before a message quotes it; any other word may be what the quotation is. */
const SAID =
  '(?:to|into|as|from|is|was|be|been|not|no|in|the|an?|could|cannot|can|did|failed|unable|with|for|this|an?|invalid|expired|unknown|unrecogni[sz]ed|malformed|bad|wrong|revoked|blacklisted|blocked|rejected|missing|parse|parsed|decode|decoded|convert|converted|read|verify|verified|validate|validated|find|found|match|matched|provided|given|received|supplied|sent|presented|used|value|string|format|json|object|xml|claims|text|contents?|valid|exist|exists)';

const NO_HOST = '(?![a-z\\d-]{1,63}(?:\\.[a-z\\d-]{1,63}){1,5}(?:[\\s"\'`]|$))';

/** "Cannot convert access token to JSON: 5f2b…": a message that ends in the secret it is about. */
export const echoPlaces = places(
  'opaque',
  'gi',
  String.raw`\b${NOUN}(?: ${SAID}){1,8} ?(?::|=|->|-) ?["'\`\[(<]?(?=[\w.~+/=-]{0,400}\d)${NO_HOST}(?<value>[\w.~+/=-]{16,4000})(?=["'\`\])>.,;]{0,2}(?:\s|$))`,
);
