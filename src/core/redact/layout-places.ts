import { NAME, places, QUOTED, WORD } from './place-patterns.ts';

/** A name of a few words. */
const PHRASE = '(?<name>[A-Za-z_][\\w. -]{1,40})';
const VARIABLE = 'n?varchar2?|n?char|text|(?:As )?string|str';
const DIRECTIVE =
  '(?:proxy_set_header|(?:fastcgi|uwsgi|scgi)_param|grpc_set_header|(?:http-request |http-response )?(?:set|add)-header|header_up|SetEnv|RequestHeader[ \\t](?:set|add|append))';

/** Values that stand apart from their names: in columns, in the next line, in a block that is called so. */
export const layoutPlaces = [
  ...places(
    'named',
    'gi',
    // `variable "db_password" { default = "…" }`
    String.raw`\b(?:variable|output|secret)[ \t]{1,4}"${NAME}"\s{0,4}\{[^{}]{0,400}?\b(?:default|value)[ \t]{0,20}=[ \t]{0,4}${QUOTED}`,
    // `password             = "…"`
    String.raw`${NAME}[ \t]{4,60}[:=][ \t]{0,4}${QUOTED}`,
    // R: `password <- "…"`; SQL and Go: `@password nvarchar(20) = N'…'`
    String.raw`${NAME}[ \t]{0,4}<<?-[ \t]{0,4}${QUOTED}`,
    String.raw`${NAME}[ \t]{1,4}(?:${VARIABLE})(?:\([\w ,]{1,12}\))?[ \t]{0,4}:?=[ \t]{0,4}N?${QUOTED}`,
    // `char password[] = "…"`, `const PASSWORD: &'static str = "…"`
    String.raw`${NAME}(?:\[\d{0,5}\]|: ?&'static str)[ \t]{0,4}=[ \t]{0,4}${QUOTED}`,
    // Redis: `1) "password"\n2) "…"`
    String.raw`\d{1,4}\) "${NAME}"\r?\n[ \t]{0,8}\d{1,4}\) ${QUOTED}`,
    // Lisp and Scheme: `(setq api-key "…")`, `(define password "…")`
    String.raw`\((?:set[qf]|def\w{0,12})[ \t]{1,4}\*?${NAME}\*?[ \t]{1,4}${QUOTED}`,
    // nginx, Apache, HAProxy, Caddy: `proxy_set_header X-Api-Key …;`
    String.raw`\b${DIRECTIVE}[ \t]{1,8}["']?${NAME}["']?[ \t]{1,8}["']?(?<value>[^\s"'‹;]{1,400})`,
    // `ssm put-parameter --name /prod/db/password --value …`
    String.raw`--name[= \t]["']?/?(?:[\w-]{0,60}/){0,6}${NAME}["']?[^\r\n]{0,200}?[ \t]--value[= \t]${WORD}`,
  ),
  ...places(
    'distinct',
    'g',
    // `Password\n…`
    String.raw`(?<=(?:^|\n)[ \t]{0,8}${PHRASE}:?[ \t]{0,4}\r?\n[ \t]{0,40})(?<value>[^\s"'<>‹]{8,400})(?=[ \t]{0,8}(?:\r?\n|$))`,
  ),
  ...places(
    'unlike',
    'g',
    // `password             = …`
    String.raw`${NAME}(?:[ \t]{4,60}[:=][ \t]{1,4}|[:=][ \t]{4,60})(?<value>[^\s"'‹]{4,400})(?=[ \t]{0,8}(?:\r?\n|$))`,
    // `let password: String = String::from("…")`
    String.raw`${NAME}(?:: ?&?\w{1,20})?[ \t]{0,4}=[ \t]{0,4}(?:new String|String::from|String\.valueOf|std::string)\(${QUOTED}`,
    // `std::string password("…")`
    String.raw`\b(?:string|String|QString|auto)[ \t]{1,4}${NAME}[({]${QUOTED}`,
    // Markdown and chats: `**Password:** …`
    String.raw`(?<![\w*])\*{1,2}${PHRASE}:?\*{1,2}:?\s{1,4}[\`"]?(?=[^\s\d]{0,60}\d)(?<value>[^\s"'\`‹*]{4,400})`,
  ),
  ...places(
    'certain',
    'gi',
    // `SET PASSWORD FOR 'bob'@'%' = '…'`
    String.raw`\bpassword for [^\r\n=]{1,120}=[ \t]{0,4}(?:password\()?${QUOTED}`,
    String.raw`\bsnmp-server community (?<value>[^\s‹]{3,60})(?= RO\b| RW\b)`,
    // What a card for an address book holds
    String.raw`\nTEL[^:\r\n]{0,60}:(?:tel:)?(?<value>\+?[\d ()./-]{6,24})(?=\r?\n)`,
    // `gh secret set NAME --body …`, `kubectl create secret generic db --from-literal=conn=…`, `fly secrets set CONN=…`
    String.raw`\bsecrets?[ \t]{1,4}(?:set|put|create|add|generic)\b[^\r\n|;]{0,200}?[ \t](?:--(?:value|body|secret-string|data)[= \t]|--from-literal[= \t][\w.-]{1,60}=|[A-Z][A-Z\d_]{1,60}=)${WORD}`,
  ),
  ...places(
    'opaque',
    'g',
    // Network devices: `username bob password 7 …`
    String.raw`\b(?:password|secret|key) [05789] (?<value>[^\s"'‹]{6,200})(?=\s|$)`,
    // Cookies in files of Netscape's form
    String.raw`\t(?:TRUE|FALSE)\t[^\t\r\n]{1,200}\t(?:TRUE|FALSE)\t\d{1,12}\t[^\t\r\n]{1,200}\t(?<value>[^\s‹]{6,4000})(?=\r?\n|$)`,
  ),
];
