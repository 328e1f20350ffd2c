import { hostOf } from './page.ts';

/** Words in host names, issuers and key prefixes that say for which environment something was made. */
const words: Readonly<Record<string, 'test' | 'live'>> = {
  dev: 'test',
  develop: 'test',
  development: 'test',
  test: 'test',
  testing: 'test',
  stage: 'test',
  staging: 'test',
  stg: 'test',
  qa: 'test',
  uat: 'test',
  int: 'test',
  preprod: 'test',
  sandbox: 'test',
  preview: 'test',
  demo: 'test',
  local: 'test',
  localhost: 'test',
  prod: 'live',
  production: 'live',
  live: 'live',
};

const localAddress = /^(127\.|10\.|192\.168\.|169\.254\.|\[|localhost$)/;

/** An address of this machine or network: it names nothing that a token could. */
export function isLocal(host: string): boolean {
  return localAddress.test(host);
}

/** The environment a name speaks of, and the word that says so. The last label is a top-level domain, not a word. */
export function environmentOf(name: string): { kind: 'test' | 'live'; word: string } | null {
  if (localAddress.test(name)) return { kind: 'test', word: name };
  const labels = name.toLowerCase().split('.');
  const spoken = labels.length > 1 ? labels.slice(0, -1) : labels;
  for (const label of spoken.join('-').split(/[-_]/)) {
    const kind = Object.hasOwn(words, label) ? words[label] : undefined;
    if (kind) return { kind, word: label };
  }
  return null;
}

/** Who develops runs the API on this machine and lets a hosted identity provider sign people in: that is no mistake. */
export function isAnyones(issuer: string, host: string): boolean {
  return isLocal(host) && environmentOf(hostOf(issuer)) === null;
}
