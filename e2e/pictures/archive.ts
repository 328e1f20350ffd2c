/** One exchange of the showcase, in as few words as it takes. */
export interface Call {
  readonly at: number;
  readonly url: string;
  readonly status: number;
  readonly method?: string;
  readonly sent?: Readonly<Record<string, string>>;
  /** A name may come more than once. */
  readonly answered?: readonly (readonly [string, string])[];
  readonly body?: string;
  readonly redirect?: string;
}

/** The moment that everything in the showcase is counted from. */
export const NOON = Date.UTC(2026, 2, 10, 12);

/** Calls as a HAR file. */
export function archiveOf(calls: readonly Call[]): string {
  return JSON.stringify({
    log: { version: '1.2', creator: { name: 'showcase', version: '1' }, entries: calls.map(entryOf) },
  });
}

function entryOf({
  at,
  url,
  status,
  method = 'GET',
  sent = {},
  answered = [],
  body = '',
  redirect = '',
}: Call): object {
  const moment = new Date(NOON + at * 1000);
  return {
    startedDateTime: moment.toISOString(),
    time: 84,
    request: { method, url, headers: Object.entries(sent).map(([name, value]) => ({ name, value })) },
    response: {
      status,
      statusText: WORDS[status] ?? '',
      headers: [
        ...answered.map(([name, value]) => ({ name, value })),
        { name: 'Date', value: moment.toUTCString() },
        { name: 'Content-Type', value: 'application/json' },
      ],
      content: { size: body.length, mimeType: 'application/json', text: body },
      redirectURL: redirect,
    },
  };
}

const WORDS: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  302: 'Found',
  401: 'Unauthorized',
  403: 'Forbidden',
};
