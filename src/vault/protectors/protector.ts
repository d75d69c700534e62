import type { KmsError } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';

/** The kinds of protector, in the order in which they are tried to open a vault. */
export const protectorTypes = ['keychain', 'passphrase', 'recovery'] as const;
export type ProtectorType = (typeof protectorTypes)[number];

/** Identifies one protector of one vault. Both are UUIDs. */
export interface ProtectorIdentity {
  readonly vaultId: string;
  readonly protectorId: string;
}

/** Public parameters as they stand in the vault header, authenticated with it. */
export type ProtectorParameters = Readonly<Record<string, string>>;

/** Asks for the secret of a protector, as UTF-8 text: a new one to be set, or the present one to open with. */
export interface AskSecret {
  (purpose: 'new' | 'open'): Promise<Secret>;
  /** Called when the one to open with was wrong; true where another can be asked for. Absent: it cannot. */
  readonly again?: () => boolean;
}

/**
 * A way to obtain a 32-byte key-encryption key, under which the vault header holds the wrapped root key
 * (docs/spec/vault.md, "Protectors"). Implementations reject with `ProtectorUnavailable` (missing, locked, silent),
 * `VaultLocked` (what was given cannot be the secret) or `NeedsInput` (nothing usable was given), each with a hint.
 */
export interface Protector {
  readonly type: ProtectorType;
  /** Makes a new key-encryption key and whatever keeps it. */
  create(
    identity: ProtectorIdentity,
  ): Promise<{ readonly parameters: ProtectorParameters; readonly key: Secret }>;
  /** Obtains the key-encryption key again. Only unwrapping the root key tells whether it is the right one: see `wrongKey`. */
  open(identity: ProtectorIdentity, parameters: ProtectorParameters): Promise<Secret>;
  /** The error to reject with when what `open` gave unwraps the root key in none of the entries with these parameters. */
  wrongKey(entries: readonly ProtectorParameters[]): KmsError;
  /** Called when what `open` gave does not unwrap the root key; true where it is worth calling `open` once more. */
  readonly again?: (() => boolean) | undefined;
  /** Removes what `create` left outside the vault. Does nothing where there is nothing. */
  remove(identity: ProtectorIdentity, parameters: ProtectorParameters): Promise<void>;
}
