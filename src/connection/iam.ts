/** IAM of the local vault, which is opened in this process: its changes outlast any agent. */
import type { IamCall } from '../api/iam/model.ts';
import type { Kms } from '../api/kms.ts';
import { connectOver, type ConnectOptions } from './connect.ts';

export interface IamConnection {
  readonly iam: IamCall;
  readonly kms: Kms;
  /** Twelve digits. */
  readonly account: string;
  close(): Promise<void>;
}

/** Makes calls as the principal in the options; the engine authorizes each. Rejects with the reason why the vault does not open. */
export async function openIam(options: ConnectOptions): Promise<IamConnection> {
  const [{ openForCalls }, { callerFor }] = await Promise.all([import('./local.ts'), import('./actor.ts')]);
  const local = await openForCalls(options);
  try {
    const caller = await callerFor(local, options);
    const { account } = local.vault.settings;
    const connection = connectOver(local, options, caller);
    return { iam: local.engine.iamAs(caller), kms: connection.kms, account, close: () => connection.close() };
  } catch (error) {
    await local.close();
    throw error;
  }
}
