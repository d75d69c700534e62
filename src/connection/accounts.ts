/** Several vaults open in one process, each an account. */
import type { Accounts } from '../engine/accounts/accounts.ts';
import type { Local } from './local.ts';

export type { Accounts };

/** Calls among accounts, whose vaults stay the caller's to close, after this. Rejects with `Usage` where two are of the same account. */
export async function accountsOver(locals: readonly Local[]): Promise<Accounts> {
  const { Accounts } = await import('../engine/accounts/accounts.ts');
  const accounts = new Accounts(
    locals.map(({ vault, ledger: recorder, engine }) => ({ vault, recorder, engine })),
  );
  await accounts.start();
  return accounts;
}
