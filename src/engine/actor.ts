/** Whom a process that can open the vault wants to be taken for (`--as`): nobody proved it, and the audit trail says so. */
import type { Identity } from '../audit/event.ts';
import { rootArn } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import type { Actor, PrincipalName } from '../base/principal.ts';
import type { ReadTx } from '../vault/types.ts';
import type { Caller } from './context.ts';

export type Acting = Pick<Caller, 'identity' | 'session' | 'asserted'>;

/** The name of a role's session that the actor does not name. */
const sessionName = 'kms';

interface Stored {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

function notThere(kind: 'user' | 'role'): KmsError {
  return new KmsError('NotFoundException', `there is no such ${kind} in the vault`, {
    hint: `see them with: kms iam ${kind}s list --as root`,
  });
}

async function stored(
  tx: ReadTx,
  account: string,
  actor: PrincipalName & { kind: 'user' | 'role' },
): Promise<Stored> {
  const { kind, name, path } = actor;
  const found = (await tx.get({ kind: `iam-${kind}`, scope: '', name: name.toLowerCase() })) as
    Stored | undefined;
  const isIt = found?.name === name && (path === undefined || found.path === path);
  if (!isIt || (actor.account !== undefined && actor.account !== account)) throw notThere(kind);
  return found;
}

function rootOf(account: string): Identity {
  return { type: 'Root', principalId: account, arn: rootArn(account), accountId: account };
}

/**
 * Who makes the calls: the account's root user, a user, or a session of a role, which lasts until `expires`. Rejects with `NotFoundException` for a
 * user or role that is not in the vault.
 */
export async function actingAs(
  tx: ReadTx,
  account: string,
  actor: Actor,
  { now, expires }: { readonly now: Date; readonly expires: Date },
): Promise<Acting> {
  if (actor.kind === 'root') {
    if (actor.account === undefined || actor.account === account) return { identity: rootOf(account) };
    throw new KmsError('NotFoundException', 'the vault is of another account');
  }
  const { id, name, path } = await stored(tx, account, actor);
  if (actor.kind === 'user') {
    const arn = `arn:aws:iam::${account}:user${path}${name}`;
    return {
      identity: { type: 'IAMUser', principalId: id, arn, accountId: account, userName: name },
      asserted: true,
    };
  }
  const session = actor.session ?? sessionName;
  return {
    identity: {
      type: 'AssumedRole',
      principalId: `${id}:${session}`,
      arn: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
      accountId: account,
    },
    session: { policies: [], policyArns: [], tags: {}, issued: now, expires },
    asserted: true,
  };
}
