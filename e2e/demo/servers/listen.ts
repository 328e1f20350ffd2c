import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Running {
  /** Scheme, host and port. */
  readonly origin: string;
  /** The same by address, for other servers of this machine: they do not know the names that the browser maps here. */
  readonly local: string;
  readonly server: Server;
  close(): Promise<void>;
}

/** Serves on a free port. The host decides the site: `localhost` and `127.0.0.1` are foreign to each other. */
export async function listen(handler: RequestListener | undefined, host = '127.0.0.1'): Promise<Running> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    local: `http://127.0.0.1:${port}`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
