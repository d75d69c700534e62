/** Resolves the credentials that signed a request: access keys by their records, sessions by their tokens. */
import type { Identity } from '../audit/event.ts';
import type { Secret } from '../base/secret.ts';
import type { ReadTx, Vault } from '../vault/types.ts';
import type { Session } from './callstate.ts';
import { findEntity, findById, type User } from './iam/entities.ts';
import { rootIdentity } from '../base/arn.ts';
import { makeRoleIdentity, makeSessionContext, makeUserIdentity } from './iam/identities.ts';
import { findKey, getKeySecret } from './iam/keyrecords.ts';
import { openToken, type SessionGrant } from './iam/sessiontokens.ts';

export interface Credential {
  readonly secret: Secret;
  /** Includes the access key id. */
  readonly identity: Identity;
  /** Only for temporary credentials. */
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

/** The user may have been renamed. */
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
 * Finds the caller by access key id, and by session token for temporary credentials. Undefined if the two do not belong together, or the key is not
 * active. Expired sessions are returned too: check `session.expires`. Not audited.
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
