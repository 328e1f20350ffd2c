import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { temporaryFolder } from '../../temporary-folder.ts';
import { listen, type Running } from './listen.ts';

/** A real nginx. `locations`: what its one server does. Throws when it does not start. */
export async function startNginx(program: string, locations: string): Promise<Omit<Running, 'server'>> {
  const folder = temporaryFolder('nginx');
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  mkdirSync(join(folder, 'temp'));
  writeFileSync(file, configurationOf(folder, port, locations));
  const child = spawn(program, ['-p', folder, '-c', file, '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const end = (): void => void child.kill();
  process.once('exit', end);
  const exited = once(child, 'exit');
  const said: string[] = [];
  const started = new Promise<void>((resolve) => {
    createInterface(child.stderr).on('line', (line) => {
      said.push(line);
      if (line.includes('start worker process ')) resolve();
    });
  });
  const outcome = await Promise.race([started, exited]);
  if (outcome !== undefined) throw new Error(`nginx does not start: ${said.join('\n')}`);
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    local: origin,
    close: async () => {
      end();
      await exited;
      process.off('exit', end);
    },
  };
}

function configurationOf(folder: string, port: number, locations: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = kinds.map((kind) => `${kind}_temp_path ${folder}/temp/${kind};`).join('\n');
  return `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr notice;
events {}
http {
  access_log off;
  ${temporary}
  server {
    listen 127.0.0.1:${port};
    ${locations}
  }
}
`;
}

async function freePort(): Promise<number> {
  const held = await listen(undefined);
  await held.close();
  return Number(new URL(held.origin).port);
}
