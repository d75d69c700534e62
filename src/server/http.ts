/** The HTTP server: where it listens, how long it waits, how it stops. */
import { chmod, lstat, unlink } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { KmsError, systemCode } from '../base/errors.ts';
import { refuseBrokenRequest } from './broken.ts';
import { maxHeaders, Service, type ServiceOptions } from './service.ts';

export type Place = { readonly host: string; readonly port: number } | { readonly path: string };

export interface RunningServer {
  /** The port that was given, or found when 0 was; undefined on a socket. */
  readonly port: number | undefined;
  /** Takes no new calls, lets those in flight finish, and resolves when their answers are out. */
  stop(): Promise<void>;
}

export interface ServerOptions<Principal> extends ServiceOptions<Principal> {
  readonly tls?: { readonly cert: Uint8Array; readonly key: Uint8Array };
}

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Longer than the idle time of the SDKs' connection pools, so that it is they who close.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
  // The host is checked by the service, which says so in the protocol's form.
  requireHostHeader: false,
} as const;
/** How long in-flight calls have after a stop was asked for. */
const stopPatience = 20_000;

function listening(server: Server, place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(place, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function cannotListen(place: Place, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  const where = 'path' in place ? `the socket ${place.path}` : `${place.host}:${place.port}`;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'it is in use',
    EACCES: 'permission denied',
    EADDRNOTAVAIL: 'this machine does not have that address',
    ENOENT: 'its folder does not exist',
  };
  return new KmsError('FileUnusable', `cannot listen on ${where}: ${reasons[code] ?? code}`, {
    hint:
      'path' in place ? 'choose another with --socket' : 'choose another port, or --port 0 for a free one',
    cause: error,
  });
}

/** A socket file that nobody listens on is what a killed server left behind. */
async function removeStale(path: string): Promise<void> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isSocket() !== true) return;
  const { connect } = await import('node:net');
  const alive = await new Promise<boolean>((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
  if (!alive) await unlink(path).catch(() => undefined);
}

/** Starts to serve. Rejects with `FileUnusable` where the place cannot be listened on. */
export async function startServer<Principal>(
  options: ServerOptions<Principal>,
  place: Place,
): Promise<RunningServer> {
  const service = new Service(options);
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    void service.serve(request, response);
  };
  const server: Server =
    options.tls === undefined
      ? createServer(limits, handler)
      : createTlsServer(
          {
            ...limits,
            minVersion: 'TLSv1.2',
            cert: Buffer.from(options.tls.cert),
            key: Buffer.from(options.tls.key),
          },
          handler,
        );
  // One more than are taken, so that the service sees that there are too many; Node drops the rest unsaid.
  server.maxHeadersCount = maxHeaders + 1;
  server.on('clientError', refuseBrokenRequest);
  server.on('connect', (_, socket) => refuseBrokenRequest(new Error('this is no proxy'), socket));
  // A body that nobody was told to wait for is not asked for either.
  server.on('checkExpectation', handler);
  try {
    if ('path' in place) {
      await removeStale(place.path);
      // The mode of a socket is that of its making; nobody can connect between the two.
      const umask = process.umask(0o177);
      try {
        await listening(server, place);
      } finally {
        process.umask(umask);
      }
      await chmod(place.path, 0o600);
    } else {
      await listening(server, place);
    }
  } catch (error) {
    throw cannotListen(place, error);
  }
  const address = server.address();
  return {
    port: typeof address === 'object' ? address?.port : undefined,
    stop: () => {
      service.stopping = true;
      return new Promise((resolve) => {
        const patience = setTimeout(() => server.closeAllConnections(), stopPatience);
        server.close(() => {
          clearTimeout(patience);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}
