import { hides } from './decide.ts';
import type { Span } from './forms.ts';
import type { Redaction } from './redaction.ts';
import { isPlaceholder, isWords, looksOpaque } from './values.ts';

const NAME = String.raw`(?<![\w.-])(?<name>[A-Za-z_][\w.-]{1,63})`;
const QUOTE = '["\'`]';
const QUOTED = `${QUOTE}(?<value>[^"'\`\\\\\\r\\n‹]{1,4000})(?=${QUOTE})`;
const WORD = String.raw`["']?(?<value>[^\s"'‹]{1,400})`;

/** Where languages and tools put a value behind its name; the value ends the match. */
const NAMED = [
  // `password = b'…'`, `{'token': u'…'}`
  String.raw`${NAME}["']?\]?\s{0,4}(?::=|=>|[:=])\s{0,4}(?:[bBuUrRfF]{1,2}|[@L$])${QUOTED}`,
  // `let token: string = '…'`
  String.raw`${NAME}\??:[ \t]{0,4}[A-Za-z]{1,20}[ \t]{0,4}=[ \t]{0,4}${QUOTED}`,
  // `os.environ['TOKEN'] = '…'`, PHP's `["password"]=>\n  string(12) "…"`
  String.raw`\["?'?${NAME}["']\]\s{0,4}=>?\s{0,8}(?:string\(\d{1,7}\)\s{0,4})?${QUOTED}`,
  // `#define API_KEY "…"`, PHP's `s:8:"password";s:12:"…"`
  String.raw`#define[ \t]{1,8}${NAME}[ \t]{1,40}L?${QUOTED}`,
  String.raw`s:\d{1,5}:"${NAME}";s:\d{1,7}:${QUOTED}`,
  // `setPassword("…")`
  String.raw`(?<![A-Za-z0-9_])(?:set|with)_?(?<name>[A-Z_a-z]\w{1,40})\(\s{0,4}${QUOTED}`,
  // YAML: `password: |`, `token: &t …`, `token: !secret …`, `- name: DB_PASSWORD`
  String.raw`${NAME}["']?:[ \t]{1,8}[|>][-+\d]{0,2}[ \t]{0,8}\r?\n(?<indent>[ \t]{1,40})(?<value>\S[^\r\n]{0,4000}(?:\r?\n\k<indent>[^\r\n]{1,4000}){0,200})`,
  String.raw`${NAME}["']?:[ \t]{1,8}(?:&[\w-]{1,40}|!!?[\w/-]{1,40})[ \t]{1,8}${WORD}`,
  String.raw`(?<![\w.-])name:[ \t]{1,4}["']?(?<name>[A-Za-z_][\w.-]{1,63})["']?[ \t]{0,8}\r?\n[ \t]{1,40}value:[ \t]{1,8}${WORD}`,
].map((source) => new RegExp(source, 'g'));

/** The same where an ordinary word may follow: the value has to look made by a machine. */
const DISTINCT = [
  // `access_token=\n…`
  String.raw`${NAME}[ \t]{0,4}[:=][ \t]{0,4}\r?\n[ \t]{0,40}(?<value>[\w.~+/=-]{8,4000})(?=\s|$)`,
  // `('password', '…')`
  String.raw`[([]\s{0,4}b?["']${NAME}["']\s{0,4},\s{0,4}b?${QUOTED}`,
].map((source) => new RegExp(source, 'g'));

/** Where a secret stands without a name. */
const NAMELESS = [
  String.raw`\bidentified\s{1,4}(?:with\s{1,4}\w{1,40}\s{1,4})?by\s{1,4}${QUOTED}`,
  String.raw`\bmysql(?:dump|admin)?\b[^\r\n|;]{0,200}?[ \t]-p${WORD}`,
  String.raw`\b(?:sshpass|(?:docker|az)\s{1,4}login\b[^\r\n|;]{0,200}?)[ \t]{1,4}-p[ \t]{0,4}${WORD}`,
  String.raw`\bredis-cli\b[^\r\n|;]{0,200}?[ \t]-a[ \t]{1,4}${WORD}`,
  String.raw`\bcurl\b[^\r\n|;]{0,200}?[ \t]-u(?<value>[\w.@-]{1,60}:[^\s"'‹]{1,200})`,
  String.raw`(?<![\w.-])[\w.-]{1,64}:(?<value>[^\s:@/"'‹]{1,200})(?=@(?:tcp|udp|unix)\()`,
  String.raw`jdbc:oracle:\w{2,8}:[\w.-]{1,64}\/(?<value>[^\s@/"'‹]{1,200})(?=@)`,
].map((source) => new RegExp(source, 'gi'));

/** The same where an ordinary word may follow. */
const NAMELESS_DISTINCT = [
  String.raw`\bauth[ \t]{1,4}(?:plain|login)[ \t]{1,4}(?<value>[A-Za-z0-9+/]{8,4000}={0,2})`,
  String.raw`\b(?:bearer|basic|dpop)[ \t]{0,8}\r?\n[ \t]{1,8}(?<value>[\w.~+/-]{16,8000}={0,2})(?=\s|$)`,
].map((source) => new RegExp(source, 'gi'));

const SHORTEST = 12;

/** Values of secrets by the place where they stand: behind a name in the syntax of a language, or behind an option of a tool. */
export function findPlaced(text: string, redaction: Redaction): Span[] {
  if (text.length < SHORTEST || !/["'`\n@]| -[apu]|auth /i.test(text)) return [];
  const found: Span[] = [];
  const collect = (patterns: readonly RegExp[], isSecret: (name: string, value: string) => boolean): void => {
    for (const pattern of patterns) {
      for (const { 0: whole, index, groups } of text.matchAll(pattern)) {
        const value = groups?.['value'] ?? '';
        const end = index + whole.length;
        if (!isPlaceholder(value) && isSecret(groups?.['name'] ?? '', value))
          found.push({ start: end - value.length, end });
      }
    }
  };
  const isNamed = (name: string, value: string): boolean => {
    const verdict = redaction.judge(name, 'text');
    return (verdict === 'secret' || verdict === 'password') && hides(verdict, name, value, 'text');
  };
  collect(NAMED, isNamed);
  collect(
    DISTINCT,
    (name, value) => isNamed(name, value) && value.length >= 8 && looksOpaque(value) && /\d/.test(value),
  );
  collect(NAMELESS, (_, value) => !isWords(value) || value.length > 5);
  collect(NAMELESS_DISTINCT, (_, value) => looksOpaque(value));
  return found;
}
