/** Which names a server answers to: a page of another site must not reach it by a name that it points here. */

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The host of a `Host` header in lower case, without its port; undefined where it is not one. */
function hostOf(header: string): string | undefined {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/.exec(header.toLowerCase())?.[1];
}

/** `names` may be addresses too, IPv6 ones with or without brackets. */
export function hostCheck(names: readonly string[]): (header: string | undefined) => boolean {
  const known = new Set(
    names.map((name) => (name.includes(':') && !name.startsWith('[') ? `[${name}]` : name).toLowerCase()),
  );
  return (header) => {
    const host = header === undefined ? undefined : hostOf(header);
    return host !== undefined && (loopback.test(host) || known.has(host));
  };
}

export function isLoopback(host: string): boolean {
  return host === '::1' || loopback.test(host.toLowerCase());
}
