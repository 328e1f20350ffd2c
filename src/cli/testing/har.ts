/** An entry as a person would describe it. */
export interface WrittenEntry {
  readonly request?: string;
  readonly status?: number | null;
  readonly at?: string;
  readonly sent?: Readonly<Record<string, string>>;
  readonly received?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** 401 to `GET https://api.shop.example/me`, unless said otherwise. */
export function entry(written: WrittenEntry = {}): object {
  const { request = 'GET https://api.shop.example/me', status = 401, at = '2026-03-10T12:00:00.000Z' } = written;
  const [method, url] = request.split(' ');
  const list = (headers: Readonly<Record<string, string>> = {}): object[] =>
    Object.entries(headers).map(([name, value]) => ({ name, value }));
  return {
    startedDateTime: at,
    time: 20,
    request: { method, url, httpVersion: 'HTTP/1.1', headers: list(written.sent), queryString: [], cookies: [] },
    response:
      status === null
        ? null
        : { status, headers: list(written.received), content: { mimeType: 'text/plain', text: written.body ?? '' } },
  };
}

export function har(...entries: unknown[]): string {
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } });
}
