import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { say } from '../masked.ts';
import { createMasker } from '../redact/masker.ts';
import { record } from '../record.ts';
import { readCases, recordCase } from '../testing/cases.ts';
import { traceOf } from '../trace.ts';
import { exportHar } from './export.ts';
import { readHar } from './read.ts';

const masker = createMasker(new Uint8Array(32).fill(1));
const folder = new URL('../cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

interface Message {
  headers: { name: string; value: string }[];
  cookies: unknown[];
}

interface Log {
  creator: { name: string };
  entries: { startedDateTime?: string; request: Message; response: Message }[];
}

const messages = ({ entries }: Log): Message[] => entries.flatMap(({ request, response }) => [request, response]);

/** What happens to archives on their way to whoever reads them. */
const ways: Readonly<Record<string, (log: Log) => void>> = {
  'exported by Chrome without sensitive data'(log) {
    log.creator.name = 'WebInspector';
    for (const message of messages(log)) {
      message.headers = message.headers.filter(({ name }) => !/^(?:authorization|cookie|set-cookie)$/i.test(name));
      message.cookies = [];
    }
  },
  'with a word over every credential'(log) {
    for (const { headers } of messages(log))
      for (const header of headers)
        if (/^authorization$/i.test(header.name)) header.value = header.value.replace(/\S+$/, '[REDACTED]');
  },
  'without any time'(log) {
    for (const one of log.entries) delete one.startedDateTime;
    for (const message of messages(log)) message.headers = message.headers.filter(({ name }) => name !== 'Date');
  },
};

describe.each(Object.entries(ways))('an archive %s', (_, degrade) => {
  test.each(files)('is certain of nothing wrong: %s', (file) => {
    for (const written of readCases(new URL(file, folder))) {
      const { exchanges, failure } = recordCase(written);
      const place = [...exchanges].sort((a, b) => a.sentAt - b.sentAt).indexOf(failure);
      const archive = JSON.parse(exportHar(exchanges, say`1`)) as { log: Log };
      degrade(archive.log);
      const har = readHar(JSON.stringify(archive));
      if ('error' in har) throw new Error(har.error);
      const records = har.exchanges.map((raw) => record(raw, masker));
      const asked = records[place];
      if (asked === undefined) throw new Error('the entry is not there');
      const [first] = diagnose(asked, records.map(traceOf)).causes;
      // A server's own words stay, and stay proof, whatever else was taken out.
      const says = first?.evidence.map(({ from }) => from === 'server') ?? [];
      const isOfServer = says[0] === true || (asked.request.overwritten === true && says.includes(true));
      if (first?.certainty === 'certain' && !isOfServer)
        expect([written.cause, ...(written.acceptable ?? [])], written.title).toContain(first.id);
    }
  });
});
