/** The vaults open in one process, one account each: calls between them, and the access keys of their callers. */
import type { Accounts } from '../engine/accounts/accounts.ts';
import type { Local } from './local.ts';
import type { Secret } from '../base/secret.ts';
import type { Credential } from '../engine/credentials.ts';
import { rootCaller } from './actor.ts';
import type { ConnectOptions } from './connect.ts';

export type { Accounts };

/**
 * Enables calls between accounts. The caller must close the vaults, after the accounts. Rejects with `Usage` if two vaults are of the same account.
 */
export async function connectAccounts(locals: readonly Local[]): Promise<Accounts> {
  const { Accounts } = await import('../engine/accounts/accounts.ts');
  const accounts = new Accounts(
    locals.map(({ vault, ledger: recorder, engine }) => ({ vault, recorder, engine })),
  );
  await accounts.start();
  return accounts;
}

/** Finds the principal of an access key and, for temporary credentials, of its session token (`src/engine/credentials.ts`). */
export async function findCredential(
  { vault }: Pick<Local, 'vault'>,
  id: string,
  token: string | undefined,
): Promise<Credential | undefined> {
  return (await import('../engine/credentials.ts')).findCredential(vault, id, token);
}

/** Creates an access key that is never stored, for the lifetime of its server. Its creation is audited. */
export async function createServerKey(
  local: Local,
  options: Pick<ConnectOptions, 'region' | 'userAgent'>,
): Promise<{ readonly id: string; readonly secret: Secret }> {
  const { createTemporaryKey } = await import('../engine/temporarykey.ts');
  const { vault, ledger: recorder, clock } = local;
  return createTemporaryKey({ vault, recorder, clock }, rootCaller(local, options));
}
