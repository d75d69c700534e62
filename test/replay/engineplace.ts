/** The engines of two vaults in this process. */
import type { Call } from '../../src/api/kms.ts';
import type { Caller } from '../../src/engine/context.ts';
import { findCredential } from '../../src/engine/credentials.ts';
import { loadPrincipal } from '../../src/engine/principals.ts';
import { other, own } from '../decisions/world.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import type { Place, Signer } from './place.ts';

export async function openEnginePlace(): Promise<Place> {
  const engines = new Map<string, TestEngine>();
  for (const account of [own, other]) engines.set(account, await openTestEngine(account));
  const at = (account: string): TestEngine => {
    const found = engines.get(account);
    if (found === undefined) throw new TypeError('an account that no case has');
    return found;
  };
  const signer = (account: string, caller: Caller): Signer => {
    const { engine, vault } = at(account);
    const abroad = async (): Promise<Caller> => ({
      ...caller,
      foreign: await vault.read((tx) => loadPrincipal(tx, account, caller)),
    });
    const kms: Call = async (operation, input) => {
      const named = Object.values(input).some((value) => String(value).includes(`:${own}:`));
      if (account === own || !named) return engine.callAs(caller)(operation, input);
      return at(own).engine.callAs(await abroad())(operation, input);
    };
    return {
      kms,
      iam: async (operation, input) => {
        const isAbroad = 'RoleArn' in input && input.RoleArn.includes(`:${own}:`) && account !== own;
        return isAbroad
          ? at(own).engine.iamAs(await abroad())(operation, input)
          : engine.iamAs(caller)(operation, input);
      },
    };
  };
  const begin = (account: string): Caller => ({
    ...at(account).root,
    sourceIp: '203.0.113.7',
    secureTransport: true,
  });
  return {
    invented: true,
    root: (account) => signer(account, begin(account)),
    signIn: async (account, { AccessKeyId, SessionToken }, sourceIp) => {
      const found = await findCredential(at(account).vault, AccessKeyId, SessionToken);
      if (found === undefined) throw new TypeError('keys that were given out are not known');
      const { identity, session } = found;
      const from = { ...begin(account), ...(sourceIp !== undefined && { sourceIp }) };
      return signer(account, { ...from, identity, ...(session && { session }) });
    },
    close: async () => {
      for (const engine of engines.values()) await engine.close();
    },
  };
}
