/** From what a request was signed with to who signed it: access keys of the vault's records, and sessions, which their tokens describe. */
import type { Identity } from '../audit/event.ts';
import type { Secret } from '../base/secret.ts';
import type { ReadTx, Vault } from '../vault/types.ts';
import type { Session } from './callstate.ts';
import { findEntity, findById, type User } from './iam/entities.ts';
import { rootIdentity } from '../base/arn.ts';
import { makeRoleIdentity, makeSessionContext, makeUserIdentity } from './iam/identities.ts';
import { findKey, getKeySecret } from './iam/keyrecords.ts';
import { openToken, type SessionGrant } from './iam/sessiontokens.ts';

/** A caller that can prove itself with the secret. */
export interface Credential {
  readonly secret: Secret;
  /** With the access key id. */
  readonly identity: Identity;
  /** Of temporary credentials. */
  readonly session?: Session | undefined;
}

async function findLongTerm(
  tx: ReadTx,
  account: string,
  accessKeyId: string,
): Promise<Credential | undefined> {
  const key = await findKey(tx, accessKeyId);
  if (key?.status !== 'Active') return undefined;
  const secret = await getKeySecret(tx, accessKeyId);
  if (secret === undefined) return undefined;
  if (key.owner === 'root') return { secret, identity: { ...rootIdentity(account), accessKeyId } };
  const user = await findEntity(tx, 'user', key.owner.name);
  if (user?.id !== key.owner.id) return undefined;
  return { secret, identity: { ...makeUserIdentity(account, user), accessKeyId } };
}

/** A user may have another name since. */
async function findUser(tx: ReadTx, id: string, name: string): Promise<User | undefined> {
  const user = await findEntity(tx, 'user', name);
  return user?.id === id ? user : findById(tx, 'user', id);
}

async function makeIdentity(
  tx: ReadTx,
  account: string,
  { principal, issued }: SessionGrant,
): Promise<Identity | undefined> {
  switch (principal.type) {
    case 'root':
      return { ...rootIdentity(account), sessionContext: makeSessionContext(issued) };
    case 'user': {
      const user = await findUser(tx, principal.id, principal.name);
      return user && { ...makeUserIdentity(account, user), sessionContext: makeSessionContext(issued) };
    }
    case 'role': {
      const role = await findEntity(tx, 'role', principal.name);
      return role?.id === principal.id
        ? makeRoleIdentity(account, role, principal.session, issued)
        : undefined;
    }
  }
}

async function openTemporary(
  tx: ReadTx,
  account: string,
  accessKeyId: string,
  token: string,
): Promise<Credential | undefined> {
  const grant = await openToken(tx, account, token);
  if (grant?.key !== accessKeyId) return undefined;
  const identity = await makeIdentity(tx, account, grant);
  if (identity === undefined) return undefined;
  const { secret, policies, policyArns, tags, issued, expires, transitive, sourceIdentity } = grant;
  return {
    secret,
    identity: { ...identity, accessKeyId },
    session: {
      policies,
      policyArns,
      tags: Object.fromEntries(tags),
      transitive,
      issued,
      expires,
      sourceIdentity,
    },
  };
}

/**
 * Who the vault of the account knows by this access key id, and by the session token, which temporary credentials come with and no others: undefined
 * where they do not belong together, or the key is not active. Those whose time is over are found all the same; `session.expires` says so. Not audited.
 */
export function findCredential(
  vault: Pick<Vault, 'settings' | 'read'>,
  id: string,
  token: string | undefined,
): Promise<Credential | undefined> {
  const { account } = vault.settings;
  return vault.read((tx) =>
    token === undefined ? findLongTerm(tx, account, id) : openTemporary(tx, account, id, token),
  );
}
