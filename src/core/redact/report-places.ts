import { NAME, places, QUOTE, QUOTED } from './place-patterns.ts';

const FIELD = '(?:field|parameter|param|property|attribute|argument|key|column|option|header|setting|variable|input)';
/** A value whose name comes behind it. */
const BEFORE_NAME = `${QUOTE}(?<value>[^"'\`\\\\\\r\\n‹]{1,400})`;
const TRAILING_NAME = String.raw`["'\`]?(?<name>[A-Za-z_][\w.-]{1,63})`;

/** Where validators and databases repeat what they refuse, beside the name of the field. */
export const reportPlaces = [
  ...places(
    'named',
    'gi',
    // Spring, Pydantic, Joi, .NET, JSON:API
    String.raw`\bfield ["']?${NAME}["']?:? rejected value \[(?<value>[^\]\r\n‹]{1,400})(?=\])`,
    String.raw`(?:^|\n)${NAME}\r?\n[ \t]{1,8}[^\r\n]{0,400}?\binput(?:_value)?=${QUOTED}`,
    String.raw`["']?${NAME}["']?(?: with| has| got| received|:)?(?: an?| the)?(?: invalid)? value:? (?:of )?${QUOTED}`,
    String.raw`\bvalue:? ${BEFORE_NAME}(?=${QUOTE}[^"'\`\r\n]{0,40}? (?:for|of|in|as)(?: the)?(?: ${FIELD})? ${TRAILING_NAME})`,
    String.raw`\bdata too long for column ["']?${NAME}["']? at row \d{1,9}: ${QUOTED}`,
    String.raw`\bduplicate entry ${BEFORE_NAME}(?=${QUOTE} for key ${TRAILING_NAME})`,
  ),
  // `"…" is not a valid token.`
  ...places(
    'unlike',
    'gi',
    String.raw`${QUOTE}(?<value>[\w.~+/=-]{6,4000})(?=\\{0,2}${QUOTE} (?:is|was) (?:not |no )?(?:an? )?(?:in)?(?:valid|known|recogni[sz]ed|expired|revoked) (?<name>(?:[a-z-]{2,20} ){0,2}[a-z]{2,20})\b(?! \w))`,
  ),
];
