/** Keeps web pages away: checks the host names of the server, and headers that only browsers send. */
import { KmsError } from '../base/errors.ts';
import type { Headers } from './sigv4.ts';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The host of a `Host` header in lower case, without its port; undefined if it is malformed. */
function parseHost(header: string): string | undefined {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/.exec(header.toLowerCase())?.[1];
}

/** `names`: may include addresses, IPv6 ones with or without brackets. */
export function makeHostCheck(names: readonly string[]): (header: string | undefined) => boolean {
  const known = new Set(
    names.map((name) => (name.includes(':') && !name.startsWith('[') ? `[${name}]` : name).toLowerCase()),
  );
  return (header) => {
    const host = header === undefined ? undefined : parseHost(header);
    return host !== undefined && (loopback.test(host) || known.has(host));
  };
}

export function isLoopback(host: string): boolean {
  return host === '::1' || loopback.test(host.toLowerCase());
}

/**
 * Refuses requests of web pages, for a server without signatures. Browsers add these headers and no page can omit them: `Origin` to every request
 * that can have a body, `Sec-Fetch-Site` to every request to a loopback address or over TLS; `none` means an address that a person typed.
 */
export function checkBrowser(headers: Headers): void {
  const site = headers.get('sec-fetch-site') ?? [];
  if (!headers.has('origin') && site.every((value) => value === 'none')) return;
  throw new KmsError(
    'OriginNotAllowed',
    'This server checks no signatures, so it answers no web pages: the request has an Origin header, or comes from a page.',
  );
}
