/** Finds the D-Bus session bus and checks whether a process listens there (D-Bus specification, "Server Addresses"). */
import { connect } from 'node:net';

export interface BusSettings {
  /** `DBUS_SESSION_BUS_ADDRESS`, if set. */
  readonly busAddress?: string | undefined;
  /** `XDG_RUNTIME_DIR`, if set: contains the bus's default socket. */
  readonly runtimeDir?: string | undefined;
}

const probeDeadline = 300;

/** The session bus's address: as set, otherwise the socket in the runtime folder, otherwise undefined. */
export function busAddress({ busAddress, runtimeDir }: BusSettings): string | undefined {
  if (busAddress !== undefined && busAddress !== '') return busAddress;
  if (runtimeDir === undefined || runtimeDir === '') return undefined;
  const path = encodeURIComponent(`${runtimeDir}/bus`).replaceAll('%2F', '/').replaceAll('!', '%21');
  return `unix:path=${path.replace(/[~'()]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
}

/**
 * The sockets in an address, in order: paths, or names after a NUL byte for Linux's abstract sockets. Undefined if the address also contains
 * something that only a D-Bus library can reach (`tcp:`, `unixexec:`, `autolaunch:`).
 */
export function busSockets(address: string, runtimeDir?: string): readonly string[] | undefined {
  const sockets: string[] = [];
  for (const part of address.split(';').filter((text) => text !== '')) {
    if (!part.startsWith('unix:')) return undefined;
    const values = new Map(
      part
        .slice('unix:'.length)
        .split(',')
        .map((pair) => {
          const [key = '', ...value] = pair.split('=');
          return [key, unescape(value.join('='))] as const;
        }),
    );
    const path = values.get('path');
    const abstract = values.get('abstract');
    if (path !== undefined) sockets.push(path);
    else if (abstract !== undefined) sockets.push(`\0${abstract}`);
    else if (values.get('runtime') === 'yes' && runtimeDir !== undefined) sockets.push(`${runtimeDir}/bus`);
  }
  return sockets;
}

/** Decodes D-Bus's escaping: `%` and two hex digits per byte. */
function unescape(text: string): string {
  const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
  return bytes === text ? text : Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Whether a process accepts connections at the address; true also if that cannot be determined. Takes 300 ms at most. */
export async function busAnswers(address: string, runtimeDir?: string): Promise<boolean> {
  const deadline = Date.now() + probeDeadline;
  const sockets = busSockets(address, runtimeDir);
  if (sockets === undefined) return true;
  for (const path of sockets) {
    if (await accepts(path, Math.max(1, deadline - Date.now()))) return true;
  }
  return false;
}

function accepts(path: string, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path });
    const finish = (answer: boolean) => () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    // If this process was busy until the deadline, first handle what has arrived by then.
    const timer = setTimeout(() => setImmediate(finish(false)), milliseconds);
    socket.once('connect', finish(true));
    socket.once('error', finish(false));
  });
}
