import { hides } from './decide.ts';
import type { Frame } from './json-frame.ts';
import { TYPE } from './settle-frame.ts';
import { maskMember, namesSecretFlag } from './members.ts';
import type { Redaction } from './redaction.ts';
import { isWords, looksIssued, looksOpaque } from './values.ts';

const LONGEST_NAME = 64;
/** Lists of names, where a name beside another says nothing. */
const OF_NAMES =
  /^(?:.*[^a-z])?(?:enum|required|fields|columns|keys|names|scopes?|types?|methods|options|allowed|supported|tags|roles|grants?|loc|path|params|properties|order|sort|include|exclude)$/i;

/** An item of a list, a call or a pair that the one before it names, or the column it stands in; undefined when neither does. */
export function maskItem(frame: Frame, value: string, isLast: boolean, redaction: Redaction): string | undefined {
  const { columns, index, holder, isList, isInList, isCall, itemBefore } = frame;
  const column = columns?.[index];
  const isOfPair = columns?.length === 2 && isNamed(index === 0 ? value : itemBefore, redaction);
  if (column !== undefined && !isOfPair && !isWords(value)) return maskAs(column, value, redaction);
  // `token = read("session")`: a word says what to read.
  if (isCall && frame.key === '' && isWords(value)) return value;
  if (itemBefore === '' || itemBefore.length > LONGEST_NAME) return undefined;
  if (isList && itemBefore.startsWith('--') && namesSecretFlag(itemBefore, redaction))
    return /^--[a-z][\w-]*$/.test(value) ? value : redaction.mask(value);
  // `["curl","-u","bob:…"]`
  const account =
    isList && /^(?:-[uUa]|--(?:proxy-)?user|--auth)$/.test(itemBefore) && !/^\d+:\d+$/.test(value)
      ? value.indexOf(':')
      : -1;
  if (account > 0) return value.slice(0, account + 1) + redaction.mask(value.slice(account + 1));
  if (!/^\w[\w.-]*$/.test(itemBefore)) return undefined;
  // `{"headers":[["Cookie","…"]]}`, and Node's `rawHeaders`, where names and values take turns.
  if (isList && index % 2 === 1 && /headers$/i.test(holder)) return maskAs(itemBefore, value, redaction);
  const verdict = redaction.judge(itemBefore, 'text');
  if (verdict !== 'secret' && verdict !== 'password') return undefined;
  const isPair = index === 1 && isLast && !isCall && !OF_NAMES.test(holder);
  const isEntry = isInList && verdict === 'password' && !TYPE.test(value);
  if (
    isPair
      ? (isWords(value) && !isEntry) || !hides(verdict, itemBefore, value, 'text')
      : !(isCall ? looksOpaque(value) : isList && looksIssued(value))
  )
    return undefined;
  return redaction.mask(value);
}

/** `[["user","bob"],["password","…"]]`: what looks like a table of two columns is pairs where a name stands in a row. */
function isNamed(name: string, redaction: Redaction): boolean {
  if (!/^[A-Za-z][\w.-]{1,63}$/.test(name)) return false;
  const verdict = redaction.judge(name, 'text');
  return verdict === 'secret' || verdict === 'password';
}

function maskAs(name: string, value: string, redaction: Redaction): string {
  return maskMember(name, value, { holder: '', container: 'open' }, redaction);
}
