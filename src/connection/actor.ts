/** The principal that commands work as on a vault open in this process. */
import { rootIdentity } from '../base/arn.ts';
import type { Actor } from '../base/principal.ts';
import type { Acting } from '../engine/actor.ts';
import type { Caller } from '../engine/callstate.ts';
import type { ConnectOptions } from './connect.ts';
import type { Local } from './local.ts';

export type { Acting };

/** The account's root user on this machine, for the audit trail. */
export function rootCaller(local: Local, options: Pick<ConnectOptions, 'region' | 'userAgent'>): Caller {
  const { account, region } = local.vault.settings;
  return {
    identity: rootIdentity(account),
    region: options.region ?? region,
    sourceIp: '127.0.0.1',
    userAgent: options.userAgent,
  };
}

/** Longer than any command or agent runs: a process that holds the vault open could start another session at any time. */
const sessionMs = 31 * 86_400_000;

/** Rejects with `NotFoundException` for a user or role that is not in the vault. */
export async function actAs({ vault, clock }: Pick<Local, 'vault' | 'clock'>, actor: Actor): Promise<Acting> {
  const { resolveActor } = await import('../engine/actor.ts');
  const now = clock();
  const times = { now, expires: new Date(now.getTime() + sessionMs) };
  return vault.read((tx) => resolveActor(tx, vault.settings.account, actor, times));
}

/** The caller for the engine and the audit trail (default: the account's root user). */
export async function callerFor(
  local: Local,
  options: Pick<ConnectOptions, 'region' | 'userAgent' | 'as'>,
): Promise<Caller> {
  const root = rootCaller(local, options);
  return options.as === undefined ? root : { ...root, ...(await actAs(local, options.as)) };
}
