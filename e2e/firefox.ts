import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findFirefox } from './setup/firefox.mjs';
import { temporaryFolder } from './temporary-folder.ts';

/** A Firefox without a window, told what to do over Marionette, the protocol of Firefox's own tests. */
export interface Firefox {
  /** Runs a function in the browser itself, where DevTools are, not in a page. Takes and gives JSON. */
  run<Given extends unknown[], Got>(work: (...given: Given) => Promise<Got>, ...given: Given): Promise<Got>;
  close(): Promise<void>;
}

const LONGEST_START = 20_000;
const LONGEST_WORK = 50_000;

/** A Firefox with a profile of its own, or why there is none: it is missing, or may not be driven from here. */
export async function launchFirefox(): Promise<Firefox | string> {
  const path = findFirefox();
  if (path === null) return 'no Firefox here';
  const profile = temporaryFolder('firefox');
  writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
  const flags = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  // Firefox does not run as root in the home of somebody else.
  const env = { ...process.env, HOME: profile };
  const child = spawn(path, [...flags, 'about:blank'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  };
  const port = await portOf(child);
  if (port !== null) return { ...(await openSession(connect(port, '127.0.0.1'))), close };
  await close();
  return `${path} does not say where it can be driven`;
}

/** Where it listens, which it says on its standard output. */
async function portOf(child: ChildProcess): Promise<number | null> {
  if (child.stdout === null) return null;
  const lines = createInterface(child.stdout);
  const timer = setTimeout(() => lines.close(), LONGEST_START);
  child.once('error', () => lines.close());
  try {
    for await (const line of lines) {
      const [, port] = /Marionette\s+INFO\s+Listening on port (\d+)/.exec(line) ?? [];
      if (port !== undefined) return Number(port);
    }
    return null;
  } finally {
    clearTimeout(timer);
    child.stdout.resume();
  }
}

async function openSession(socket: Socket): Promise<Pick<Firefox, 'run'>> {
  const messages = messagesOf(socket);
  await messages.next();
  let id = 0;
  const send = async (command: string, parameters: object): Promise<unknown> => {
    const packet = Buffer.from(JSON.stringify([0, ++id, command, parameters]));
    socket.write(Buffer.concat([Buffer.from(`${packet.length}:`), packet]));
    const [, , failure, result] = (await messages.next()).value ?? [];
    if (failure !== null) throw new Error(`${command}: ${JSON.stringify(failure)}`);
    return result;
  };
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { timeouts: { script: LONGEST_WORK } } } });
  await send('Marionette:SetContext', { value: 'chrome' });
  return {
    async run(work, ...given) {
      const script = `const done = [...arguments].pop();
        (${work.toString()})(...[...arguments].slice(0, -1))
          .then((got) => done({ got }), (error) => done({ failure: String(error) + error.stack }));`;
      const { value } = (await send('WebDriver:ExecuteAsyncScript', { script, args: given })) as Answer<
        Awaited<ReturnType<typeof work>>
      >;
      if ('failure' in value) throw new Error(value.failure);
      return value.got;
    },
  };
}

type Answer<Got> = { value: { got: Got } | { failure: string } };
type Message = readonly [type: number, id: number, failure: unknown, result: unknown];

/** Its messages are JSON behind their length in bytes: `7:[1,2,3]`. The first one is its greeting. */
async function* messagesOf(socket: Socket): AsyncGenerator<Message, undefined> {
  let received = Buffer.alloc(0);
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    received = Buffer.concat([received, chunk]);
    for (let start = received.indexOf(':') + 1; start > 0; start = received.indexOf(':') + 1) {
      const end = start + Number(received.subarray(0, start - 1).toString());
      if (received.length < end) break;
      const message = JSON.parse(received.subarray(start, end).toString()) as Message;
      received = received.subarray(end);
      yield message;
    }
  }
}
