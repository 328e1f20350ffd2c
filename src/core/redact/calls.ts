import { isPlaceholder, isStatement, isWords, looksIssued, looksOpaque } from './values.ts';

const LOGIN =
  /(?:^|[._/:])(?:[a-z]+_)?(?:log_?[io]n|sign_?[io]n|authenticate|authorize|auth|identify)(?:_(?:user|account|with_[a-z_]+))?$/;
const ACCOUNT = /(?:^|[._/:])(?:register|sign_?up|(?:create|add)_?(?:user|account))$/;
/** Bitcoin's and others' wallets; `setPassword`, `change_pin`. */
const SECRET =
  /(?:^|[._/:])(?!(?:get|list|create|generate|new|has|is|forgot|request|require|send|delete|remove|clear|dump)_?)[a-z_]{0,30}(?:pass(?:word|phrase|wd|code)|secret|otp|pin|priv_?key|private_?key|mnemonic)(?:_?change)?$|^(?:encrypt|unlock)_?wallet$/;
const TOKEN =
  /(?:^|[._/:])(?:set|use|verify|check|validate|refresh|revoke|resume|introspect)_?[a-z_]{0,20}(?:token|key|session|code|ticket)$/;
/** Ethereum's accounts with a password. */
const PERSONAL = /^personal_(?!list|ec_)/;
const BLOG = /^(?:wp|meta_?weblog|blogger|mt)\./;
const ADDRESS = /^0x[0-9a-f]{40}$/i;
const MODEL = /^[a-z]\w{0,40}(?:\.\w{1,40}){1,6}$/;
/** Which language, which client. */
const SHORT = /^[A-Za-z]{1,3}(?:[-_][A-Za-z]{2})?$/;

/**
 * Which of the texts that a procedure is called with are secrets, where only their order tells: JSON-RPC, XML-RPC, messages of
 * sockets. `texts` are the parameters that are texts, in order.
 */
export function secretParameters(method: string, texts: readonly string[]): number[] {
  const name = method.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  return indicesOf(name, texts).filter((index) => {
    const text = texts[index] ?? '';
    return !isPlaceholder(text) && !isStatement(text) && text.length > 1;
  });
}

function indicesOf(method: string, texts: readonly string[]): number[] {
  const where = (holds: (text: string, index: number) => boolean): number[] =>
    texts.flatMap((text, index) => (holds(text, index) ? [index] : []));
  if (PERSONAL.test(method)) return where((text) => !ADDRESS.test(text));
  if (LOGIN.test(method)) return ofLogin(texts);
  if (ACCOUNT.test(method)) return where((text, index) => index > 0 && !isWords(text) && !/[/@\s]/.test(text));
  if (/import/.test(method)) return SECRET.test(method) ? where((text, index) => index === 0 || !isWords(text)) : [];
  if (SECRET.test(method)) return where((_, index) => index > 0 || !isAccount(method, texts));
  if (TOKEN.test(method)) return where((text) => looksOpaque(text) && /\d/.test(text));
  // aria2
  if (/^(?:token|secret):./.test(texts[0] ?? '')) return [0];
  if (BLOG.test(method)) return ofBlog(method, texts);
  // Odoo: database, number of the user, password, model.
  if (/(?:^|\.)(?:execute(?:_kw)?|exec_workflow)$/.test(method)) return MODEL.test(texts[2] ?? '') ? [1] : [];
  // OpenWrt's ubus: session, object, procedure.
  return method === 'call' && texts.length >= 3 && /^(?!0{32})[0-9a-f]{32}$/.test(texts[0] ?? '') ? [0] : [];
}

/** `[user, password]`, `[database, user, password]`, `[token]`, `[key, time, signature]`. */
function ofLogin(texts: readonly string[]): number[] {
  const [first = ''] = texts;
  if (texts.length < 2) return looksOpaque(first) || /[^A-Za-z_.:/-]/.test(first) ? [0] : [];
  const isInDatabase = texts.length > 2 && isWords(texts[1] ?? '') && !SHORT.test(texts[2] ?? '');
  const password = isInDatabase ? 2 : 1;
  return texts.flatMap((text, index) => {
    if (index < password) return looksIssued(text) ? [index] : [];
    return index === password || !isWords(text) ? [index] : [];
  });
}

/** `setPassword("bob", "…")`, `changePassword("bob", "…", "…")`: the first is whose it is. */
function isAccount(method: string, texts: readonly string[]): boolean {
  const least = /change|wallet/.test(method) ? 3 : 2;
  return texts.length >= least && isWords(texts[0] ?? '');
}

/** Number of the blog or the post, where there is one, user, password; Blogger begins with a key. */
function ofBlog(method: string, texts: readonly string[]): number[] {
  if (method.startsWith('blogger.'))
    return texts.length < 3 ? [] : [0, /get_?(?:users|user_?info)/.test(method) ? 2 : 3];
  const user = /^\d*$/.test(texts[0] ?? '') ? 1 : 0;
  return texts.length > user + 1 && !(texts[user] ?? '').includes('/') ? [user + 1] : [];
}
