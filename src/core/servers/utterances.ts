import type { Exchange } from '../exchange.ts';
import { challengeWords } from './challenge-words.ts';
import { headerWords } from './header-words.ts';
import { jsonWords } from './json-words.ts';
import { pageWords, xmlWords } from './markup-words.ts';
import type { ServerVoice } from './server-voice.ts';
import { textWords } from './text-words.ts';
import type { Utterance } from './utterance.ts';

/** Reason phrases that only name the status. RFC 9110 section 15. */
const REASON_PHRASES = new Set(['', 'ok', 'unauthorized', 'forbidden', 'proxy authentication required']);

/** Everything a server said in one answer, in the order in which it counts. */
export function utterancesOf(exchange: Exchange, body: ServerVoice['body']): Utterance[] {
  const { challenges, proxyChallenges, headers, statusText } = exchange.response;
  return [
    ...challengeWords([...challenges, ...proxyChallenges]),
    ...headerWords(headers ?? []),
    ...bodyWords(body, exchange),
    ...(REASON_PHRASES.has(statusText.toLowerCase())
      ? []
      : [{ text: statusText, place: 'statusText', role: 'message' } as const]),
  ];
}

/** Looks at the text before the media type: refusals are often labelled wrongly. */
export function kindOfBody({ response: { body, status } }: Exchange): ServerVoice['body'] {
  if (body === null) return status === 0 ? 'empty' : 'not-captured';
  const start = body.text.slice(0, 512).trimStart();
  if (start === '') return 'empty';
  const mimeType = body.mimeType.toLowerCase();
  if (/^(\)\]\}',?\s*)?[[{]/.test(start)) {
    if (mimeType.includes('problem+json')) return 'problem';
    const head = body.text.slice(0, 4096);
    if (head.includes('"errors"') && /"(?:extensions|locations|data)"/.test(head)) return 'graphql';
    return mimeType.startsWith('text/html') && !/"/.test(head) ? 'text' : 'json';
  }
  if (/^<\?xml(?![^>]*xhtml)/i.test(start) && !/<html/i.test(start)) return 'xml';
  if (start.startsWith('<'))
    return /<(!doctype html|html|head|title|body|h\d|p|div|center|br|script|meta)\b/i.test(start) ? 'html' : 'xml';
  return 'text';
}

function bodyWords(kind: ServerVoice['body'], { response: { body } }: Exchange): Utterance[] {
  if (body === null) return [];
  switch (kind) {
    case 'json':
    case 'problem':
    case 'graphql':
      return jsonWords(body.text);
    case 'xml':
      return xmlWords(body.text);
    case 'html':
      return pageWords(body.text);
    case 'text':
      return textWords(body.text);
    default:
      return [];
  }
}
