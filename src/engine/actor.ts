/** The principal that a process with an open vault acts as (`--as`). It is not authenticated, and the audit trail says so. */
import { KmsError } from '../base/errors.ts';
import type { Actor, PrincipalName } from '../base/principal.ts';
import type { ReadTx } from '../vault/types.ts';
import type { Caller } from './callstate.ts';
import { findEntity, type Entities } from './iam/entities.ts';
import { rootIdentity } from '../base/arn.ts';
import { makeRoleIdentity, makeUserIdentity } from './iam/identities.ts';

export type Acting = Pick<Caller, 'identity' | 'session' | 'asserted'>;

/** Used if the actor names no session. */
export const defaultSessionName = 'kms';

function noSuchPrincipal(kind: 'user' | 'role'): KmsError {
  return new KmsError('NotFoundException', `there is no such ${kind} in the vault`, {
    hint: `list them: kms iam ${kind}s list --as root`,
  });
}

async function requireEntityNamed<K extends 'user' | 'role'>(
  tx: ReadTx,
  account: string,
  kind: K,
  actor: PrincipalName,
): Promise<Entities[K]> {
  const found = await findEntity(tx, kind, actor.name);
  const isIt = actor.path === undefined || found?.path === actor.path;
  if (found === undefined || !isIt || (actor.account ?? account) !== account) throw noSuchPrincipal(kind);
  return found;
}

/** The root user, a user, or a session of a role, which lasts until `expires`. Rejects with `NotFoundException` for a missing user or role. */
export async function resolveActor(
  tx: ReadTx,
  account: string,
  actor: Actor,
  { now, expires }: { readonly now: Date; readonly expires: Date },
): Promise<Acting> {
  if (actor.kind === 'root') {
    if ((actor.account ?? account) === account) return { identity: rootIdentity(account) };
    throw new KmsError('NotFoundException', 'the vault belongs to another account');
  }
  if (actor.kind === 'user') {
    return {
      identity: makeUserIdentity(account, await requireEntityNamed(tx, account, 'user', actor)),
      asserted: true,
    };
  }
  const role = await requireEntityNamed(tx, account, 'role', actor);
  return {
    identity: makeRoleIdentity(account, role, actor.session ?? defaultSessionName, now),
    session: { policies: [], policyArns: [], tags: {}, issued: now, expires },
    asserted: true,
  };
}
