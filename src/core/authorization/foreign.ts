import { splitNotes } from './notes.ts';
import type { Slug } from './problem.ts';

/** JSON, PEM, a page or a URL where a token should be. */
export function isForeign(text: string): boolean {
  return foreignNote(text) !== null || splitNotes(text).notes.some((note) => note in foreignSlugs);
}

export function foreignNote(text: string): string | null {
  if (/^\\?["']?(?:[{[]\s*(?:\\?["'{[]|\})|\{\s*[\w$]+\s*:)/.test(text)) return 'json';
  const pem = /^-{3,5}BEGIN ([A-Z0-9 ]{1,40})-/.exec(text)?.[1];
  if (pem !== undefined)
    return /PRIVATE/.test(pem)
      ? 'pem-private-key'
      : /PUBLIC/.test(pem)
        ? 'pem-public-key'
        : /CERT/.test(pem)
          ? 'pem-certificate'
          : 'pem';
  if (/^<(?:[!?]?[a-z][\w:-]*)(?:\s|>|\/)/i.test(text)) return 'html';
  return /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(text) ? 'url' : null;
}

export const foreignSlugs: Readonly<Record<string, Slug>> = {
  json: 'json-instead-of-token',
  'pem-private-key': 'pem-instead-of-token',
  'pem-public-key': 'pem-instead-of-token',
  'pem-certificate': 'pem-instead-of-token',
  pem: 'pem-instead-of-token',
  html: 'html-instead-of-token',
  url: 'parameter-instead-of-token',
};
