import type { KmsError } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import type { KeychainSettings } from './keychain-client.ts';
import type { ProtectorType } from './kinds.ts';

export type { ProtectorType };

/** One protector of one vault. Both are UUIDs. */
export interface ProtectorIdentity {
  readonly vaultId: string;
  readonly protectorId: string;
}

/** Public parameters, stored in the vault header and authenticated with it. Must contain nothing secret. */
export type ProtectorParameters = Readonly<Record<string, string>>;

/** Asks for a protector's secret as UTF-8 text: a new one to set, or the current one to open with. */
export interface AskSecret {
  (purpose: 'new' | 'open'): Promise<Secret>;
  /** Called after a wrong secret; true if the caller can ask again. Absent: it cannot. */
  readonly again?: () => boolean;
}

/** What callers provide to protectors. A protector uses only its own part, and only once it needs it. */
export interface ProtectorMeans {
  readonly passphrase: AskSecret;
  readonly recoveryCode: AskSecret;
  readonly keychain: KeychainSettings;
}

/** Whether this machine can create a protector. */
export interface Diagnosis {
  readonly usable: boolean;
  /** The finding, in one line of a report. */
  readonly found: string;
  /** If not usable: the reason, in the form of an error message. */
  readonly reason?: string;
  readonly hint?: string;
  /** The installation is broken, so it is a problem also for a vault without such a protector. */
  readonly isDefect?: true;
  /** Known dangers to a key stored there. */
  readonly warnings: readonly string[];
}

/**
 * A way to obtain a 32-byte key-encryption key, under which the vault header holds the wrapped root key (docs/spec/vault.md, "Protectors").
 *
 * An implementation must reject with `ProtectorUnavailable` (missing, locked, silent), `VaultLocked` (the input cannot be the secret) or `NeedsInput`
 * (no usable input), each with a hint, and within three seconds unless it waits for a person. It must not fall back on another protector, put
 * anything secret into parameters or errors, or store a key anywhere but in what it protects with.
 */
export interface Protector {
  readonly type: ProtectorType;
  /** Starts work that `open` would wait for. Must not reject, prompt or block. */
  readonly prepare?: () => void;
  /** Creates and stores a new key-encryption key, different for each identity. */
  create(
    identity: ProtectorIdentity,
  ): Promise<{ readonly parameters: ProtectorParameters; readonly key: Secret }>;
  /** Obtains the key-encryption key again. It need not check that the key is right: unwrapping the root key does. */
  open(identity: ProtectorIdentity, parameters: ProtectorParameters): Promise<Secret>;
  /** The error to reject with if the key from `open` unwraps the root key in no entry with these parameters. */
  wrongKey(entries: readonly ProtectorParameters[]): KmsError;
  /** Called if the key from `open` does not unwrap the root key; true to call `open` once more. */
  readonly again?: (() => boolean) | undefined;
  /** Removes what `create` stored outside the vault. Must succeed if there is nothing to remove. */
  remove(identity: ProtectorIdentity, parameters: ProtectorParameters): Promise<void>;
}
