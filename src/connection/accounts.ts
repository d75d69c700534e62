/** Vaults open in one process, each an account: calls between them, and the access keys of their callers. */
import type { Accounts } from '../engine/accounts/accounts.ts';
import type { Local } from './local.ts';
import type { Secret } from '../base/secret.ts';
import type { Credential } from '../engine/credentials.ts';
import { rootCaller } from './actor.ts';
import type { ConnectOptions } from './connect.ts';

export type { Accounts };

/** Calls among accounts, whose vaults stay the caller's to close, after this. Rejects with `Usage` where two are of the same account. */
export async function connectAccounts(locals: readonly Local[]): Promise<Accounts> {
  const { Accounts } = await import('../engine/accounts/accounts.ts');
  const accounts = new Accounts(
    locals.map(({ vault, ledger: recorder, engine }) => ({ vault, recorder, engine })),
  );
  await accounts.start();
  return accounts;
}

/** Who signs with an access key and, for temporary credentials, the session token that came with it (`src/engine/credentials.ts`). */
export async function findCredential(
  { vault }: Pick<Local, 'vault'>,
  id: string,
  token: string | undefined,
): Promise<Credential | undefined> {
  return (await import('../engine/credentials.ts')).findCredential(vault, id, token);
}

/** An access key that is written nowhere: for as long as the server lives that is given it. Its making is audited. */
export async function createServerKey(
  local: Local,
  options: Pick<ConnectOptions, 'region' | 'userAgent'>,
): Promise<{ readonly id: string; readonly secret: Secret }> {
  const { createTemporaryKey } = await import('../engine/temporarykey.ts');
  const { vault, ledger: recorder, clock } = local;
  return createTemporaryKey({ vault, recorder, clock }, rootCaller(local, options));
}
