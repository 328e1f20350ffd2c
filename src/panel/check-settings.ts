/** A value that was typed: what of it can be used, and what is to be said beside the field. */
export interface Checked<Value> {
  /** Null: nothing of it; the value of before stays. */
  readonly value: Value | null;
  readonly problem: string | null;
  readonly remark: string | null;
}

const MOST_SECONDS = 600;

/** Seconds by which clocks may differ, as typed. `inForce`: what holds while it cannot be used. */
export function checkLeeway(text: string, inForce: number): Checked<number> {
  const seconds = Number(text);
  if (/^\d{1,9}$/.test(text.trim()) && seconds <= MOST_SECONDS) return { value: seconds, problem: null, remark: null };
  return {
    value: null,
    problem: `Only a whole number from 0 to ${MOST_SECONDS} counts. Still in force: ${inForce} s.`,
    remark: null,
  };
}

/** Host names as typed, one per line. Addresses that were pasted are read for their host. */
export function checkHosts(text: string): Checked<readonly string[]> {
  const hosts = new Set<string>();
  const wrong: string[] = [];
  const remarks: string[] = [];
  for (const entry of entriesOf(text)) {
    const host = hostOf(entry);
    if (host === null) wrong.push(entry);
    else if (hosts.has(host)) remarks.push(`“${host}” stood here twice.`);
    else if (host !== entry.toLowerCase()) remarks.push(`Read as its host: ${host}.`);
    if (host !== null) hosts.add(host);
  }
  return {
    value: [...hosts],
    problem: wrong.length === 0 ? null : sayWrong(wrong),
    remark: remarks.length === 0 ? null : remarks.join(' '),
  };
}

function sayWrong(entries: readonly string[]): string {
  const first = shown(entries[0] ?? '');
  return entries.length === 1
    ? `“${first}” is no host name, and is not used.`
    : `“${first}” and ${entries.length - 1} more are no host names, and are not used.`;
}

/** What stands before an `@` may be a password. */
function shown(entry: string): string {
  return entry.slice(entry.lastIndexOf('@') + 1).slice(0, 40);
}

/** A line, or the words of one that are all host names. */
function entriesOf(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => {
      const words = line.split(/\s+/);
      return words.every((word) => hostOf(word) !== null) ? words : [line];
    });
}

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** `cdn.example` or `*.example` as settings keep it: no scheme, port or path, in lower case, as the browser writes it. */
function hostOf(entry: string): string | null {
  const address = entry.replace(SCHEME, '');
  const isWild = address.startsWith('*.');
  const [name = ''] = (isWild ? address.slice(2) : address).split(/[/?#]/);
  if (/[\s%*]/.test(name)) return null;
  try {
    const { hostname } = new URL(`http://${name}`);
    const isName =
      (!hostname.includes('..') && /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_.])?$/.test(hostname)) ||
      (!isWild && hostname.startsWith('['));
    return isName ? `${isWild ? '*.' : ''}${hostname}` : null;
  } catch {
    return null;
  }
}
