import type { Redaction } from './redaction.ts';
import { maskForms } from './forms.ts';
import { isScheme } from './credentials.ts';
import { looksOpaque } from './values.ts';

/** Prefixes after which applications put a token into a sub-protocol, because browsers let them set no other header there. */
const PREFIXED =
  /^((?:base64url\.)?bearer\.authorization\.k8s\.io\.|base64\.binary\.k8s\.io\.|(?:access[_-]?token|auth(?:orization)?|token|bearer|jwt|api[_-]?key|openai-insecure-api-key|realtime-token|csrf)[.:=_-])(.+)$/i;
const ANNOUNCES = /^(?:access[_-]?token|auth(?:orization)?|token|bearer|jwt|api[_-]?key|id[_-]?token)$/i;

/** `Sec-WebSocket-Protocol`: names of protocols stay, a token among them is masked. RFC 6455 section 11.3.4. */
export function maskProtocols(value: string, redaction: Redaction): string {
  let announced = false;
  return value
    .split(/(\s*,\s*)/)
    .map((item, index) => {
      if (index % 2 === 1 || item === '') return item;
      const after = announced;
      announced = ANNOUNCES.test(item) || isScheme(item);
      if (announced) return item;
      const [, prefix, rest] = PREFIXED.exec(item) ?? [];
      if (prefix !== undefined && rest !== undefined && (looksOpaque(rest) || rest.length >= 8))
        return prefix + redaction.mask(rest);
      if (after || (looksOpaque(item) && item.length >= 20 && !/^[a-z0-9]+(?:[.-][a-z0-9]+)+$/.test(item)))
        return redaction.mask(item);
      return maskForms(item, redaction);
    })
    .join('');
}
