import type { Kms } from '../api/kms.ts';
import { rootArn } from '../base/arn.ts';
import type { KeychainSettings } from '../vault/protectors/keychain-helper.ts';
import type { AskSecret, ProtectorType } from '../vault/protectors/protector.ts';
import type { Local } from './local.ts';

export type { KeychainSettings, ProtectorType };

export interface ConnectOptions {
  readonly vaultPath: string;
  /** Overrides the vault's default region. */
  readonly region?: string | undefined;
  /** Opens with this protector; else with the one that the vault names first. */
  readonly protector?: ProtectorType | undefined;
  /** Asked only when a passphrase is what opens the vault. */
  readonly passphrase: AskSecret;
  /** Asked only when the recovery code is what opens the vault. */
  readonly recoveryCode: AskSecret;
  readonly keychain: KeychainSettings;
  /** For the audit trail. */
  readonly userAgent: string;
}

export interface Connection {
  readonly kms: Kms;
  readonly account: string;
  readonly region: string;
  /** Carries out what is due: automatic rotations and deletions. Resolves to the ARNs of those keys. */
  runDue(): Promise<{ readonly rotated: readonly string[]; readonly deleted: readonly string[] }>;
  close(): Promise<void>;
}

/** The account's root user on an open vault. */
export function connectOver(local: Local, options: Pick<ConnectOptions, 'region' | 'userAgent'>): Connection {
  const { account, region: defaultRegion } = local.vault.settings;
  const region = options.region ?? defaultRegion;
  const identity = { type: 'Root', principalId: account, arn: rootArn(account), accountId: account } as const;
  return {
    kms: local.engine.as({ identity, region, sourceIp: '127.0.0.1', userAgent: options.userAgent }),
    account,
    region,
    runDue: () => local.engine.runDue(),
    close: () => local.close(),
  };
}

/** Connects to the vault that the options name. Rejects with what keeps it closed. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { openLocal } = await import('./local.ts');
  return connectOver(await openLocal(options), options);
}
