import type { Credential } from '../exchange.ts';
import type { Facts } from '../facts/facts.ts';
import type { Fix } from '../diagnosis.ts';
import { say, sliceMasked, type Masked } from '../masked.ts';
import { fix } from './clue.ts';

/** Headline and first step where the server finds no API key and the request has one: null when it has none. */
export function describeMisnamedKey({ sent, heard }: Facts): { title: Masked; fix: Fix | null } | null {
  const [key] = sent.keys;
  if (key === undefined) return null;
  const named = heard.about('api-key-missing').flatMap(({ quote }) => namesIn(quote));
  const isSent = named.some((name) => sent.keys.some((one) => one.name.toLowerCase() === name.toLowerCase()));
  const [asked] = named;
  if (asked === undefined || isSent) return { title: say`The server finds no API key in the request`, fix: null };
  return {
    title: say`The key was sent as ${key.name}, and the server asks for ${asked}`,
    fix: fix('client', say`Send the key as ${asked}, the name that the server gives, instead of ${placeOf(key)}`),
  };
}

function placeOf({ place, name }: Credential): Masked {
  return place === 'query' ? say`the query parameter ${name}` : say`the header ${name}`;
}

/** Names of headers and parameters for a key that a sentence mentions; `API-key` alone is prose. */
function namesIn(quote: Masked): Masked[] {
  return [...quote.matchAll(/\b[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+\b/gi)].flatMap(({ 0: name, index }) => {
    const isName = /^x-|_|-.*-/i.test(name) || /\b(?:header|parameter)\W{1,3}$/i.test(quote.slice(0, index).slice(-16));
    return isName && /key|token|auth/i.test(name) ? [sliceMasked(quote, index, index + name.length)] : [];
  });
}
