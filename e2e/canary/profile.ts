import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtensionBrowser } from '../browser.ts';

/** What the browser keeps on disk for the extension: its storage areas, databases, caches and states. */
export async function readProfile({ protocol, extensionId }: ExtensionBrowser): Promise<string> {
  const { commandLine } = await protocol.send('SystemInfo.getInfo');
  const [, profile = ''] = /--user-data-dir=(\S+)/.exec(commandLine) ?? [];
  const paths = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const own = paths.filter((path) => path.includes(extensionId) || /Extension (?:State|Rules|Scripts)/.test(path));
  return own.map((path) => readFileSync(path, 'latin1')).join('\n');
}
