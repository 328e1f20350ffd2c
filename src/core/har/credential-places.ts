import type { Masked, MaskedJson } from '../masked.ts';
import type { RawExchange } from '../raw-exchange.ts';
import { IS_CERTAIN, placeOf } from '../record/credential-place.ts';
import { rawCredentials } from '../record/raw-credentials.ts';
import type { Redactor } from '../redact/redactor.ts';
import { readEntry } from './entry.ts';
import { isObject, objectIn, textIn, type JsonObject } from './json.ts';
import { pairsIn } from './pairs.ts';

interface Judges {
  /** By itself, as a record is judged. */
  readonly judge: Redactor;
  /** Knows the secrets of the archive, one of which may be a name. */
  readonly redactor: Redactor;
}

/**
 * The masked entry, with a list of the credentials in its URL, its headers and its body where the marks alone would tell others: a
 * mark does not say whether it stands for a token under a harmless name, for an address of mail or for a copy of another's token.
 */
export function withCredentialPlaces(entry: MaskedJson, raw: RawExchange, { judge, redactor }: Judges): MaskedJson {
  if (!isObject(entry) || !isObject(entry['request']) || !hasMarks(entry['request'])) return entry;
  const places = credentialPlaces(raw, judge).map(redactor.text);
  const again = readEntry(entry, 0, '', { at: null, isLocal: false });
  if (places.join('\n') === credentialPlaces(again, judge).join('\n')) return entry;
  return { ...entry, request: { ...entry['request'], _credentialPlaces: places } };
}

function hasMarks(request: JsonObject): boolean {
  const fields = (pairsIn(request, 'headers') ?? []).filter(({ name }) => !IS_CERTAIN.test(name));
  const texts = [textIn(request, 'url'), textIn(objectIn(request, 'postData'), 'text')];
  return [...texts, ...fields.map(({ value }) => value)].some((text) => text.includes('masked-'));
}

/** The credentials in the URL, the headers and the body of an exchange, as `query q`. */
function credentialPlaces(raw: RawExchange, redactor: Redactor): Masked[] {
  const headers = (raw.request.headers ?? []).filter(({ name }) => !IS_CERTAIN.test(name));
  return rawCredentials({ ...raw, request: { ...raw.request, headers } }, redactor)
    .map(placeOf)
    .filter((place) => place !== null);
}
