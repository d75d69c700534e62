import type { Kms } from '../api/kms.ts';
import type { Secret } from '../base/secret.ts';
import type { KeychainSettings } from '../vault/protectors/keychain-helper.ts';

export type { KeychainSettings };

export interface ConnectOptions {
  readonly vaultPath: string;
  /** Overrides the vault's default region. */
  readonly region?: string | undefined;
  /** Called at most once, only when a passphrase is what opens the vault. */
  readonly passphrase: () => Promise<Secret>;
  /** Only given by `kms recover` and `kms backup restore`. */
  readonly recoveryCode?: () => Promise<Secret>;
  readonly keychain: KeychainSettings;
  /** For the audit trail. */
  readonly userAgent: string;
}

export interface Connection {
  readonly kms: Kms;
  readonly account: string;
  readonly region: string;
  close(): Promise<void>;
}
