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

/** The environment a name speaks of, and the word that says so. The last label is a top-level domain, not a word. */
export function environmentOf(name: string): { kind: 'test' | 'live'; word: string } | null {
  const labels = name.toLowerCase().split('.');
  const spoken = labels.length > 1 ? labels.slice(0, -1) : labels;
  for (const label of spoken.join('-').split(/[-_]/)) {
    const kind = Object.hasOwn(words, label) ? words[label] : undefined;
    if (kind) return { kind, word: label };
  }
  return null;
}
