import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The app's place on 127.0.0.1. It is there at once, so that a browser can start while the app itself opens. */
export interface Place {
  readonly port: number;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** 256 bits that let one browser in, once. */
  readonly token: string;
  /** Who answers. Until this is called, requests wait. */
  answerWith(listener: RequestListener): void;
  close(): void;
}

/** Listens on 127.0.0.1 only, on a port the system chooses. */
export async function listen(): Promise<Place> {
  // Not by `import`: for a module that names all its exports Node then loads its whole fetch, some 25 ms.
  const { createServer } = process.getBuiltinModule('node:http');
  const { promise: answer, resolve: answerWith } = Promise.withResolvers<RequestListener>();
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 },
    async (request, response) => (await answer)(request, response),
  );
  server.maxConnections = 200;
  const { port } = await new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.address() as AddressInfo));
  });
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    token: randomBytes(32).toString('base64url'),
    answerWith,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
