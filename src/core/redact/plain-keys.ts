/** What lexers call the pieces of a text, and words of languages that stand where an error message quotes one. */
const KINDS = new Set(
  (
    'identifier ident name names string number numeric integer int float char boolean bool null keyword operator punctuator punctuation symbol literal ' +
    'template regex regexp comment whitespace space newline eof eol eos end start begin indent dedent tab colon comma semicolon semi dot period arrow ' +
    'slash backslash star asterisk plus minus dash equal equals assign bang not and or lt gt le ge eq ne left right open close l r paren parenthesis ' +
    'brace bracket curly square angle quote backtick pipe ampersand percent caret tilde hash at question error unknown word text block line ' +
    'select from where insert into update delete join group order by having limit values create table drop alter function return const let var if else ' +
    'for while class import export default type interface enum struct yield await async try catch finally throw switch case break continue'
  ).split(' '),
);

/** `{"token":"IDENTIFIER"}`, `{"token":"=>"}`: a piece of a language, as parsers report it. */
export function isLexeme(value: string): boolean {
  if (value.length > 40) return false;
  if (/^[^\p{L}\p{N}\s]{1,3}$/u.test(value)) return true;
  return (
    /^(?:[A-Z]+(?:_[A-Z]+)*|[a-z]+(?:_[a-z]+)*)$/.test(value) &&
    value
      .toLowerCase()
      .split('_')
      .every((word) => KINDS.has(word))
  );
}

const FOLDER =
  /^(?:[A-Za-z]{1,20}(?:[-_.][A-Za-z]{1,20}|\d{1,4}){0,4}|\d{1,8}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;
const FILE =
  /^[\w.@()+ -]{1,120}\.(?:jpe?g|png|gif|webp|avif|svg|heic|mp[34]|mov|webm|wav|ogg|pdf|docx?|xlsx?|pptx?|odt|txt|md|csv|tsv|json|jsonl|xml|ya?ml|html?|css|m?js|tsx?|zip|gz|tgz|tar|parquet|log)$/i;

const PART = '(?:[a-z]{1,20}(?:[-_.][a-z]{1,20}){0,3}|\\d{1,8}|\\d{4}-\\d\\d-\\d\\d)';
/** `config/orders/limits`, `orders/2026-11-21` */
const PATH = new RegExp(`^/?[a-z]{3,20}(?:[-_.][a-z]{1,20}){0,3}(?:/${PART}){1,8}$`);
/** `user:1234:cart`, as in a cache */
const ENTRY = new RegExp(`^[a-z]{3,20}(?::${PART}){1,8}$`);

/** What is called a key and opens nothing: the path of an object in a store, `AUTH-1234` in a list of issues. */
export function isPlainKey(value: string): boolean {
  if (/^[A-Z][A-Z0-9]{1,9}-\d{1,6}$/.test(value)) return true;
  if (value.length <= 200 && (PATH.test(value) || (ENTRY.test(value) && value.split(':').length > 2))) return true;
  const folders = value.length <= 400 ? value.replace(/^\//, '').split('/') : [];
  const file = folders.pop() ?? '';
  return FILE.test(file) && folders.every((folder) => FOLDER.test(folder));
}

/** What Cloudflare Access and Keycloak call the client that signs in for itself: under the name of a person, and none. */
export function isServiceClient(value: string): boolean {
  return /^[0-9a-f]{32}\.access$|^service-account-[\w.-]{1,100}$/.test(value);
}
