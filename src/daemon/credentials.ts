/** The credentials that callers of a server sign with: access keys of the vaults that it serves, found by their ids. */
import type { Acting } from '../connection/actor.ts';
import { rootIdentity } from '../base/arn.ts';
import type { Secret } from '../base/secret.ts';
import type { Local } from '../connection/local.ts';
import type { Credential, Lookup } from '../server/authenticate.ts';

/** An access key of an account's root user with the lifetime of the server. */
export interface OwnKey {
  readonly id: string;
  readonly secret: Secret;
  readonly account: string;
}

const cachedFor = 1000;
const maxCached = 1000;

/** A disabled or deleted access key stops working within a second; nothing of a temporary one is kept for longer either. */
function remembering<P>(lookup: Lookup<P>): Lookup<P> {
  interface Kept {
    readonly until: number;
    readonly found: Promise<Credential<P> | undefined>;
  }
  /** By access key id and token, the least recently looked up first. */
  const known = new Map<string, Kept>();
  let sweeping: NodeJS.Timeout | undefined;
  const sweep = (): void => {
    sweeping = undefined;
    const now = Date.now();
    for (const [name, { until }] of known) {
      if (until > now) break;
      known.delete(name);
    }
    if (known.size > 0) sweeping = setTimeout(sweep, cachedFor).unref();
  };
  return (id, token) => {
    const now = Date.now();
    const name = token === undefined ? id : `${id} ${token}`;
    const before = known.get(name);
    if (before && before.until > now) return before.found;
    const found = lookup(id, token);
    known.delete(name);
    known.set(name, { until: now + cachedFor, found });
    found.catch(() => known.delete(name));
    const [oldest] = known.keys();
    if (known.size > maxCached && oldest !== undefined) known.delete(oldest);
    sweeping ??= setTimeout(sweep, cachedFor).unref();
    return found;
  };
}

/** The root user of an account. */
export function rootOf(account: string): Acting {
  return { identity: rootIdentity(account) };
}

/** Looks up credentials in all the vaults, and the server's own access key. */
export async function lookupIn(
  locals: readonly Pick<Local, 'vault'>[],
  own: OwnKey | undefined,
): Promise<Lookup<Acting>> {
  const { findCredential } = await import('../connection/accounts.ts');
  const inVaults = remembering(async (id: string, token?: string) => {
    for (const local of locals) {
      const found = await findCredential(local, id, token);
      if (!found) continue;
      const { secret, ...principal } = found;
      return { secret, principal, expires: found.session?.expires.getTime() };
    }
    return undefined;
  });
  const ownKey = own && {
    secret: own.secret,
    principal: { identity: { ...rootOf(own.account).identity, accessKeyId: own.id } },
  };
  return (id, token) =>
    own?.id === id ? Promise.resolve(token === undefined ? ownKey : undefined) : inVaults(id, token);
}
