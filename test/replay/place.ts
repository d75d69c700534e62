/** Where decision cases are replayed: the accounts of the cases, as vaults of a whole program. */
import type { IamCall } from '../../src/api/iam/model.ts';
import type { Call } from '../../src/api/kms.ts';

/** Somebody who calls, with the keys that were given out. */
export interface Signer {
  readonly iam: IamCall;
  readonly kms: Call;
}

export interface SecretKeys {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken?: string | undefined;
}

export interface Place {
  /** Whether callers can choose where their requests come from, and speak TLS. */
  readonly invented: boolean;
  /** The root user of an account. */
  root(account: string): Signer;
  /** From where, where that can be chosen. */
  signIn(account: string, keys: SecretKeys, sourceIp?: string): Promise<Signer>;
  close(): Promise<void>;
}
