/** Limits the connections of a server, so that the network cannot exhaust the descriptors and memory of this machine. */
import { isIP, type Socket } from 'node:net';
import { isLoopback } from './hosts.ts';

export interface ConnectionLimits {
  /** In total. */
  readonly connections: number;
  /** Per address; connections from this machine count only toward the total. */
  readonly connectionsPerAddress: number;
}

export const defaultConnectionLimits: ConnectionLimits = { connections: 1000, connectionsPerAddress: 200 };
export const unlimited: ConnectionLimits = { connections: Infinity, connectionsPerAddress: Infinity };

/** The first four groups of an IPv6 address: one subscriber has 2^64 addresses. */
function getPrefix(address: string): string {
  const [before = '', after] = address.replace(/%.*/, '').toLowerCase().split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? 0 : Math.max(8 - head.length - tail.length, 0);
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** The client's address: on an IPv6 socket IPv4 addresses in their own form; for a Unix socket, this machine. */
export function getSource({ remoteAddress }: Pick<Socket, 'remoteAddress'>): string {
  if (remoteAddress === undefined) return '127.0.0.1';
  return remoteAddress.startsWith('::') ? remoteAddress.replace(/^::ffff:(?=\d+\.)/i, '') : remoteAddress;
}

/** What counts as one address: an IPv4 address, or the /64 prefix of an IPv6 address; undefined for this machine. */
function getNetwork(address: string): string | undefined {
  if (isLoopback(address)) return undefined;
  return isIP(address) === 6 ? `${getPrefix(address)}::/64` : address;
}

export class Connections {
  readonly #limits: ConnectionLimits;
  readonly #from = new Map<string, number>();
  #open = 0;

  constructor(limits: ConnectionLimits) {
    this.#limits = limits;
  }

  /** Whether the connection is within the limits; if so, it counts until it closes. */
  admit(socket: Pick<Socket, 'remoteAddress' | 'once'>): boolean {
    const network = getNetwork(getSource(socket));
    const same = network === undefined ? 0 : (this.#from.get(network) ?? 0);
    if (this.#open >= this.#limits.connections) return false;
    if (network !== undefined && same >= this.#limits.connectionsPerAddress) return false;
    this.#open += 1;
    if (network !== undefined) this.#from.set(network, same + 1);
    socket.once('close', () => {
      this.#open -= 1;
      if (network === undefined) return;
      const left = (this.#from.get(network) ?? 0) - 1;
      if (left > 0) this.#from.set(network, left);
      else this.#from.delete(network);
    });
    return true;
  }
}
