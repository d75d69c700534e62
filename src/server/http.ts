/** The HTTP server: addresses, timeouts, shutdown. */
import { chmod, lstat, unlink } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { isKmsError, KmsError, systemCode } from '../base/errors.ts';
import { refuseMalformedRequest } from './malformed.ts';
import {
  Connections,
  defaultConnectionLimits,
  getSource,
  unlimited,
  type ConnectionLimits,
} from './connections.ts';
import { maxHeaders } from './incoming.ts';
import { Service, type ServiceOptions } from './service.ts';

export type Place = { readonly host: string; readonly port: number } | { readonly path: string };

export interface RunningServer {
  /** The port, also if 0 was given; undefined on a Unix socket. */
  readonly port: number | undefined;
  /** Accepts no new calls, lets those in progress finish, and resolves once they are answered. */
  stop(): Promise<void>;
}

export interface ServerOptions<Principal> extends ServiceOptions<Principal> {
  readonly tls?: { readonly cert: Uint8Array; readonly key: Uint8Array };
  readonly limits?: Partial<TimeLimits & ConnectionLimits>;
}

/** Milliseconds. */
interface TimeLimits {
  /** Maximum time for the TLS handshake, the headers, and a whole request. */
  readonly handshakeTimeout: number;
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  /** Interval at which these limits are checked. */
  readonly connectionsCheckingInterval: number;
}

const timeLimits: TimeLimits = {
  handshakeTimeout: 10_000,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Longer than the idle time of the SDKs' connection pools, so that the clients close first.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
};

const fixed = {
  maxHeaderSize: 16 * 1024,
  // The service checks the host, to answer in the protocol's form.
  requireHostHeader: false,
} as const;
/** Every system supports this length; Node truncates longer paths silently. */
const maxSocketPath = 103;
/** Time for calls in progress after a stop was requested. */
const stopPatience = 20_000;

function listen(server: Server, place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(place, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const anotherPort = 'choose another with --port, or --port 0 for a free one';
const anotherAddress = 'give an address of this machine with --host, or none for 127.0.0.1';

/** What a system error means for an address and a port, and what to do. */
const obstacles: Readonly<Record<string, readonly [what: string, helps: string]>> = {
  EADDRINUSE: ['it is in use', `see whether it is yours: kms serve status; ${anotherPort}`],
  EACCES: ['permission denied', `ports below 1024 are not for everybody; ${anotherPort}`],
  EADDRNOTAVAIL: ['this machine does not have that address', anotherAddress],
  ENOTFOUND: ['the name has no address', anotherAddress],
  EAI_AGAIN: ['the name cannot be looked up', anotherAddress],
};

/** For the path of a socket; Node reports `EACCES` also for a missing folder. */
const obstaclesOfPaths: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the name is taken',
  EACCES: 'its folder does not exist or cannot be written',
  ENAMETOOLONG: `its path is longer than ${maxSocketPath} bytes`,
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is none',
};

function cannotListen(place: Place, code: string, cause?: unknown): KmsError {
  if ('path' in place) {
    const what = obstaclesOfPaths[code] ?? code;
    const hint = 'choose another path with --socket';
    return new KmsError('FileUnusable', `cannot listen on the socket ${place.path}: ${what}`, {
      hint,
      cause,
    });
  }
  const [what, hint] = obstacles[code] ?? [code, anotherPort];
  const where = `${place.host}:${place.port}`;
  return new KmsError('FileUnusable', `cannot listen on ${where}: ${what}`, { hint, cause });
}

/** Removes a socket file on which no process listens: a killed server left it. */
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
    // A server with a full queue is still a server.
    socket.once('error', (error) => resolve(systemCode(error) !== 'ECONNREFUSED'));
  });
  if (!alive) await unlink(path).catch(() => undefined);
}

/** Starts the server. Rejects with `FileUnusable` if it cannot listen. */
export async function startServer<Principal>(
  options: ServerOptions<Principal>,
  place: Place,
): Promise<RunningServer> {
  const service = new Service(options);
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    void service.serve(request, response);
  };
  const { handshakeTimeout, ...times } = { ...timeLimits, ...options.limits };
  const server: Server =
    options.tls === undefined
      ? createServer({ ...fixed, ...times }, handler)
      : createTlsServer(
          {
            ...fixed,
            ...times,
            handshakeTimeout,
            minVersion: 'TLSv1.2',
            cert: Buffer.from(options.tls.cert),
            key: Buffer.from(options.tls.key),
          },
          handler,
        );
  // One more than allowed, so that the service can see that there are too many; Node drops others silently.
  server.maxHeadersCount = maxHeaders + 1;
  // With TLS, this is the connection itself, before its handshake.
  const connections = new Connections(
    // Only the user can reach a socket of mode 0600.
    'path' in place ? unlimited : { ...defaultConnectionLimits, ...options.limits },
  );
  server.prependListener('connection', (socket: Socket) => {
    if (connections.admit(socket)) return;
    options.log?.(`${new Date().toISOString()} ${getSource(socket)} refused: too many connections`);
    socket.destroy();
  });
  server.on('clientError', refuseMalformedRequest);
  server.on('connect', (_, socket) => refuseMalformedRequest(new Error('this is no proxy'), socket));
  // A request with another `Expect` than 100-continue is answered like any other.
  server.on('checkExpectation', handler);
  try {
    if ('path' in place) {
      if (Buffer.byteLength(place.path) > maxSocketPath) throw cannotListen(place, 'ENAMETOOLONG');
      await removeStale(place.path);
      // The mode of a socket is set at its creation; nobody can connect in between.
      const umask = process.umask(0o177);
      try {
        await listen(server, place);
      } finally {
        process.umask(umask);
      }
      await chmod(place.path, 0o600);
    } else {
      await listen(server, place);
    }
  } catch (error) {
    server.close();
    const code = isKmsError(error) ? undefined : systemCode(error);
    throw code === undefined ? error : cannotListen(place, code, error);
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
