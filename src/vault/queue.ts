/**
 * The queue of processes that wait to write a vault: a folder of tickets, each a Unix socket on which its owner listens. A ticket's name contains its
 * position. Each process waits for the one before it by holding a connection to its ticket, which the system closes when that process finishes or
 * dies: a ticket that refuses connections has no owner any more. There are no process ids, no clocks, and no process that the others depend on
 * (docs/decisions/0033-writers-take-turns.md).
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
} from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { systemCode } from '../base/errors.ts';
import { isPrivateFolder } from '../base/owner.ts';

/** After this time without change at the head of the queue, the others try the lock anyway. */
const stallMs = 250;
/** A socket gets its position at once; one without a position after this time belongs to a killed process. */
const youngMs = 10_000;
/** The longest socket address that every system accepts, with the terminating zero. */
const maxSocketPath = 103;

/** Sent over a connection before it ends: the name of a commit, SHA-256 in base64url. */
const noteForm = /^[\w-]{43}$/;
const ticketForm = /^(\d{12})-[0-9a-f]{16}$/;
const unplacedForm = /^\.[0-9a-f]{16}$/;

export interface QueueWait {
  /** The ticket that was first for too long; absent if this one is first. */
  readonly stalled?: string;
}

/** Returns the system's error code on failure: another process may have been faster. */
function tryCall(action: () => void): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return systemCode(error) ?? 'unknown';
  }
}

/** In the order of their positions. */
function listTickets(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => ticketForm.test(entry.name) && entry.isSocket())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/** Adds a ticket at the end; undefined if no queue is possible: another user's folder, a file system without sockets, Windows. */
export async function joinQueue(folder: string): Promise<Ticket | undefined> {
  if (process.platform === 'win32') return undefined;
  // The last process to leave removes the folder, possibly just after it was found.
  for (let tries = 0; tries < 5; tries++) {
    const made = tryCall(() => mkdirSync(folder, { mode: 0o700 }));
    if (made !== undefined && made !== 'EEXIST') return undefined;
    if (!isPrivateFolder(folder)) {
      if (existsSync(folder)) return undefined;
      continue;
    }
    const ticket = await Ticket.take(folder);
    if (ticket !== 'gone') return ticket;
  }
  return undefined;
}

/** Addresses of the sockets in a folder: via a descriptor of the folder if its path is too long. */
class Addresses {
  readonly #folder: string;
  #descriptor: number | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  of(name: string): string {
    const path = join(this.#folder, name);
    if (process.platform !== 'linux' || Buffer.byteLength(path) <= maxSocketPath) return path;
    this.#descriptor ??= openSync(this.#folder, 'r');
    return `/proc/self/fd/${this.#descriptor}/${name}`;
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

/** The ticket before this one. `lost`: its owner has finished or died. `barred`: it refuses connections, though its owner may be alive. */
interface Ahead {
  readonly name: string;
  readonly socket: Socket;
  state: 'calling' | 'connected' | 'lost' | 'barred';
}

export class Ticket {
  readonly #folder: string;
  readonly #name: string;
  readonly #server: Server;
  readonly #addresses: Addresses;
  readonly #behind: Set<Socket>;
  #ahead: Ahead | undefined;
  #wake: (() => void) | undefined;
  #note = '';

  private constructor(
    folder: string,
    name: string,
    server: Server,
    addresses: Addresses,
    behind: Set<Socket>,
  ) {
    this.#folder = folder;
    this.#name = name;
    this.#server = server;
    this.#addresses = addresses;
    this.#behind = behind;
  }

  static async take(folder: string): Promise<Ticket | 'gone' | undefined> {
    const tag = randomBytes(8).toString('hex');
    const addresses = new Addresses(folder);
    const behind = new Set<Socket>();
    // Nothing is ever read from those behind.
    const server = createServer({ pauseOnConnect: true }, (socket) => {
      behind.add(socket.unref());
      socket.on('error', () => undefined).once('close', () => behind.delete(socket));
    });
    const failed = await new Promise<string | undefined>((resolve) => {
      server.once('error', (error) => resolve(systemCode(error) ?? 'unknown'));
      const opened = tryCall(() => server.listen(addresses.of(`.${tag}`), () => resolve(undefined)));
      if (opened !== undefined) resolve(opened);
    });
    server.on('error', () => undefined).unref();
    // Only a listening socket gets a position, so none looks as if it had no owner.
    const place = Number(listTickets(folder).at(-1)?.slice(0, 12) ?? 0) + 1;
    const name = `${String(place).padStart(12, '0')}-${tag}`;
    const placed =
      failed ??
      tryCall(() => {
        chmodSync(join(folder, `.${tag}`), 0o600);
        renameSync(join(folder, `.${tag}`), join(folder, name));
      });
    if (placed === undefined) return new Ticket(folder, name, server, addresses, behind);
    server.close();
    addresses.close();
    return placed === 'ENOENT' || placed === 'EACCES' ? 'gone' : undefined;
  }

  /** Resolves once this ticket is first, or the first has not changed for a while. */
  async wait(): Promise<QueueWait> {
    let [first, since] = ['', 0];
    for (;;) {
      const all = listTickets(this.#folder);
      const at = all.indexOf(this.#name);
      const [head = ''] = all;
      // If others have removed this ticket, it has waited long enough.
      if (at <= 0) return {};
      if (head !== first) [first, since] = [head, performance.now()];
      else if (performance.now() - since >= stallMs) return { stalled: head };
      await this.#follow(all[at - 1] ?? '', since + stallMs - performance.now());
    }
  }

  /** Resolves once the ticket before this one may be gone, or the time is up. */
  async #follow(name: string, ms: number): Promise<void> {
    let ahead = this.#ahead;
    if (ahead?.name !== name || ahead.state === 'lost') ahead = this.#connectTo(name);
    // Retried until it has been first for too long.
    const barred = ahead.state === 'barred';
    if (barred) this.#ahead = undefined;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(barred ? Math.min(ms, 20) : ms, 1));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }

  #connectTo(name: string): Ahead {
    this.#ahead?.socket.destroy();
    const socket = connect(this.#addresses.of(name));
    const ahead: Ahead = { name, socket, state: 'calling' };
    this.#ahead = ahead;
    socket.once('connect', () => (ahead.state = 'connected'));
    socket.once('error', (error) => {
      if (systemCode(error) === 'ECONNREFUSED') this.remove(name);
    });
    socket.once('close', () => {
      ahead.state = ahead.state === 'connected' ? 'lost' : 'barred';
      if (this.#ahead === ahead) this.#wake?.();
    });
    this.#note = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      this.#note = (this.#note + text).slice(0, 64);
    });
    return ahead;
  }

  /** Removes another's ticket. */
  remove(name: string): void {
    tryCall(() => unlinkSync(join(this.#folder, name)));
  }

  /** What the owner of the previous ticket sent before it left. */
  get handedOver(): string | undefined {
    return noteForm.test(this.#note) ? this.#note : undefined;
  }

  /** `note` is sent to the next ticket's owner. */
  leave(note?: string): void {
    this.remove(this.#name);
    this.#server.close();
    for (const socket of this.#behind) {
      if (note === undefined) socket.destroy();
      else socket.end(note, () => socket.destroy());
    }
    this.#ahead?.socket.destroy();
    this.#addresses.close();
    if (tryCall(() => rmdirSync(this.#folder)) === 'ENOTEMPTY') this.#sweep();
  }

  /** Called by the last to leave: removes sockets without a position, left by killed processes. */
  #sweep(): void {
    tryCall(() => {
      const names = readdirSync(this.#folder);
      if (names.some((name) => !unplacedForm.test(name))) return;
      for (const path of names.map((name) => join(this.#folder, name))) {
        if (lstatSync(path).mtimeMs < Date.now() - youngMs) unlinkSync(path);
      }
      rmdirSync(this.#folder);
    });
  }
}
