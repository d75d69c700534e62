import type { KmsError } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import type { KeychainSettings } from './keychain-helper.ts';
import type { ProtectorType } from './kinds.ts';

export type { ProtectorType };

/** Identifies one protector of one vault. Both are UUIDs. */
export interface ProtectorIdentity {
  readonly vaultId: string;
  readonly protectorId: string;
}

/** Public parameters, kept in the vault header and authenticated with it. */
export type ProtectorParameters = Readonly<Record<string, string>>;

/** Asks for the secret of a protector, as UTF-8 text: a new one to be set, or the present one to open with. */
export interface AskSecret {
  (purpose: 'new' | 'open'): Promise<Secret>;
  /** Called when the secret to open with was wrong; true if another can be asked for. Absent: it cannot. */
  readonly again?: () => boolean;
}

/** What the caller hands to protectors; each uses its own part, and calls no part before it is needed. */
export interface ProtectorMeans {
  readonly passphrase: AskSecret;
  readonly recoveryCode: AskSecret;
  readonly keychain: KeychainSettings;
}

/** Whether a protector can be made on this machine. */
export interface Diagnosis {
  readonly usable: boolean;
  /** What was found, in one line for a report. */
  readonly found: string;
  /** If it is not usable: why, in the form of an error message. */
  readonly reason?: string;
  readonly hint?: string;
  /** The installation is at fault, so it is a problem also for a vault without such a protector. */
  readonly isDefect?: true;
  /** What threatens a key kept there, as far as can be known. */
  readonly warnings: readonly string[];
}

/**
 * A way to obtain a 32-byte key-encryption key, under which the vault header holds the wrapped root key
 * (docs/spec/vault.md, "Protectors").
 *
 * An implementation must reject with `ProtectorUnavailable` (missing, locked, silent), `VaultLocked` (what was given cannot be
 * the secret) or `NeedsInput` (nothing usable was given), each with a hint, and within three seconds unless a person is asked. It must
 * not fall back on another protector, put anything secret into parameters or errors, or keep a key anywhere but in what it protects with.
 */
export interface Protector {
  readonly type: ProtectorType;
  /** Begins what `open` would wait for, while other work is done. */
  readonly prepare?: () => void;
  /** Makes a new key-encryption key, different for each identity, and whatever keeps it. */
  create(
    identity: ProtectorIdentity,
  ): Promise<{ readonly parameters: ProtectorParameters; readonly key: Secret }>;
  /** Obtains the key-encryption key again. It need not know whether it is the right one: unwrapping the root key shows that. */
  open(identity: ProtectorIdentity, parameters: ProtectorParameters): Promise<Secret>;
  /** The error to reject with when the key from `open` unwraps the root key in none of the entries with these parameters. */
  wrongKey(entries: readonly ProtectorParameters[]): KmsError;
  /** Called when the key from `open` does not unwrap the root key; true if it is worth calling `open` once more. */
  readonly again?: (() => boolean) | undefined;
  /** Removes what `create` left outside the vault. Must succeed when nothing is there. */
  remove(identity: ProtectorIdentity, parameters: ProtectorParameters): Promise<void>;
}
