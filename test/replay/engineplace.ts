/** The accounts of the cases as vaults, called in this process. */
import type { Caller } from '../../src/engine/callstate.ts';
import { findCredential } from '../../src/engine/credentials.ts';
import { other, own } from '../decisions/world.ts';
import { makeAccounts, openAccounts, type Account, type TestAccounts } from '../support/accounts.ts';
import type { Place, Signer } from './place.ts';

/** Two vaults, and who calls in them. */
export interface Opened extends TestAccounts {
  readonly at: (account: string) => Account;
}

export async function openBoth(): Promise<Opened> {
  const opened = await openAccounts(await makeAccounts(own, other));
  return {
    ...opened,
    at: (account) => {
      const found = opened.all.find(({ id }) => id === account);
      if (found === undefined) throw new TypeError('an account that no case has');
      return found;
    },
  };
}

export async function openEnginePlace(): Promise<Place> {
  const opened = await openBoth();
  const { accounts, at } = opened;
  const signer = (caller: Caller): Signer => ({ kms: accounts.callAs(caller), iam: accounts.iamAs(caller) });
  const begin = (account: string): Caller => ({
    ...at(account).root,
    sourceIp: '203.0.113.7',
    secureTransport: true,
  });
  return {
    invented: true,
    root: (account) => signer(begin(account)),
    signIn: async (account, { AccessKeyId, SessionToken }, sourceIp) => {
      const found = await findCredential(at(account).vault, AccessKeyId, SessionToken);
      if (found === undefined) throw new TypeError('keys that were given out are not known');
      const { identity, session } = found;
      const from = { ...begin(account), ...(sourceIp !== undefined && { sourceIp }) };
      return signer({ ...from, identity, ...(session && { session }) });
    },
    close: () => opened.close(),
  };
}
