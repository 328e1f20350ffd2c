import type { Masked, MaskedJson } from '../masked.ts';
import type { RawExchange } from '../raw-exchange.ts';
import { placeOf } from '../record/credential-place.ts';
import { rawCredentials } from '../record/raw-credentials.ts';
import type { Redactor } from '../redact/redactor.ts';
import { readEntry } from './entry.ts';
import { isObject, objectIn, textIn, type JsonObject } from './json.ts';

/**
 * The masked entry, with a list of the credentials in its URL and its body where the marks alone would tell others: a mark
 * does not say whether it stands for a token under a harmless name or for an address of mail.
 */
export function withCredentialPlaces(entry: MaskedJson, raw: RawExchange, redactor: Redactor): MaskedJson {
  if (!isObject(entry) || !isObject(entry['request']) || !hasMarks(entry['request'])) return entry;
  const places = credentialPlaces(raw, redactor);
  const again = readEntry(entry, 0, '', { at: null, isLocal: false });
  if (places.join('\n') === credentialPlaces(again, redactor).join('\n')) return entry;
  return { ...entry, request: { ...entry['request'], _credentialPlaces: places } };
}

function hasMarks(request: JsonObject): boolean {
  return (
    textIn(request, 'url').includes('masked-') || textIn(objectIn(request, 'postData'), 'text').includes('masked-')
  );
}

/** The credentials in the URL and the body of an exchange, as `query q`. */
function credentialPlaces(raw: RawExchange, redactor: Redactor): Masked[] {
  const { body, credentialPlaces: listed } = raw.request;
  const withoutHeaders = { ...raw, request: { ...(body && { body }), ...(listed && { credentialPlaces: listed }) } };
  return rawCredentials(withoutHeaders, redactor)
    .map(placeOf)
    .filter((place) => place !== null);
}
