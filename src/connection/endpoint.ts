/** Decides which endpoints may use plain HTTP: signatures protect requests from changes, but do not hide them. */
import { KmsError } from '../base/errors.ts';

const example = 'for example: --endpoint-url http://127.0.0.1:8089';

/**
 * Whether a host is a loopback address. `hostname` is normalised by `URL`: decimal, octal and short forms of IPv4 have become dotted ones, IPv6 is in
 * brackets.
 */
function isLoopbackAddress(hostname: string): boolean {
  return (
    /^127(?:\.\d{1,3}){3}$/.test(hostname) ||
    hostname === '[::1]' ||
    /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\]$/.test(hostname)
  );
}

/** `localhost` is a name: if it is not in the hosts file, a DNS server resolves it. */
async function resolvesToLoopback(name: string): Promise<boolean> {
  const { lookup } = await import('node:dns/promises');
  // A host without an address is reported later, as unreachable.
  const found = await lookup(name, { all: true }).catch(() => []);
  return found.every(({ address, family }) =>
    isLoopbackAddress(family === 6 ? new URL(`http://[${address}]`).hostname : address),
  );
}

export function refusePlaintext(): KmsError {
  return new KmsError(
    'Usage',
    'the endpoint is plain http on another machine: anyone on the network can read requests',
    {
      hint: [
        'use an https:// URL, or a tunnel to a port of this machine: ssh -N -L 8089:127.0.0.1:8089 HOST',
        'on a network that you trust: --insecure-plaintext',
      ],
    },
  );
}

/** Whether a request to this endpoint stays on this machine or is encrypted. */
export function isProtected({ protocol, hostname }: { protocol: string; hostname: string }): boolean {
  if (protocol === 'https:') return true;
  const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  return url !== undefined && (url.hostname === 'localhost' || isLoopbackAddress(url.hostname));
}

/** Like `isProtected`, but resolves host names to their addresses. */
export async function staysProtected(place: { protocol: string; hostname: string }): Promise<boolean> {
  if (!isProtected(place)) return false;
  return (
    place.protocol === 'https:' || place.hostname !== 'localhost' || (await resolvesToLoopback('localhost'))
  );
}

/** The URL to connect to, normalised. Rejects with `Usage`; no message repeats the URL, which may hold a password. */
export async function checkEndpoint(text: string, insecurePlaintext: boolean): Promise<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new KmsError('Usage', 'the endpoint is not a URL of http or https', { hint: example });
  }
  if (url.username !== '' || url.password !== '') {
    throw new KmsError('Usage', 'the endpoint holds a user name or a password', {
      hint: 'remove the part before the @; credentials come from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY or --profile',
    });
  }
  if (insecurePlaintext) return url.href;
  if (!(await staysProtected(url))) throw refusePlaintext();
  return url.href;
}
