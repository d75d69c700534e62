/** What every kind of recipient implements (docs/spec/share.md, "Recipients"). The kinds are listed in `kinds.ts`; each has a file of its own. */
import type { EncryptionContext } from '../../crypto/context.ts';
import type { Kms } from '../../api/kms.ts';
import type { KmsError } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import type { Party } from '../../connection/sharing.ts';
import type { Decrypting, OpeningOptions } from '../datakeys.ts';

/** The operations that resolving a recipient and wrapping for it need. */
export type Wrapping = Pick<Kms, 'encrypt' | 'describeKey' | 'getPublicKey'>;

interface Identified {
  /** Equal for two recipients exactly if they are the same one. Must be stable, and equal to what `readIdentity` of its kind reads from its entries. */
  readonly identity: string;
  /** The name that the user's text gives it; printable. */
  readonly name: string | undefined;
  /** Whether `wrap` calls KMS, which may refuse. If false, `wrap` must work without a vault and must not call it. */
  readonly usesKms: boolean;
  /** Names the recipient on a terminal. Must contain nothing secret. */
  readonly describe: () => string;
}

/** Someone for whom a data key can be wrapped. */
export interface Recipient extends Identified {
  /** The recipient in an audit record. Must contain nothing secret. */
  readonly party: Party;
  /** Whether KMS lets the caller use the key. Must not encrypt. Rejects only if that cannot be determined. */
  readonly isAvailable: (kms: () => Promise<Pick<Kms, 'describeKey'>>) => Promise<boolean>;
  /** Encrypts the data key. Must not keep or wipe it. Rejects with the error of KMS, if KMS refuses. */
  readonly wrap: (
    kms: () => Promise<Pick<Kms, 'encrypt'>>,
    dataKey: Secret,
    context: EncryptionContext,
  ) => Promise<EncryptedDataKey>;
}

/** A recipient as the user names it, before KMS is asked. For a KMS key, `identity` is what the user wrote. */
export interface NamedRecipient extends Identified {
  /** If it is a file whose name could also be an alias: that alias. */
  readonly alias?: string | undefined;
  /** The SubjectPublicKeyInfo in DER, for what is sealed to a public key. */
  readonly exportPublicKey: (kms: Pick<Kms, 'getPublicKey'>) => Promise<Uint8Array>;
  /** Must call KMS only if the recipient is a KMS key. The result may be of another kind: a KMS key of RSA is a public key. */
  readonly resolve: (kms: () => Promise<Wrapping>) => Promise<Recipient>;
}

/** The recipient with an identity, if its public key is available. */
export type PublicKeys = (fingerprint: string) => Promise<Recipient | undefined>;

export interface OpenedEntry {
  readonly entry: EncryptedDataKey;
  readonly dataKey: Secret;
}

/** Without a data key: the first error that the caller can act on, if any. */
export type Opened = OpenedEntry | { readonly reason: KmsError | undefined };

export interface RecipientKind {
  /** Provider id of its entries. No other kind has it. */
  readonly providerId: string;
  /** Whether its recipients are public keys: identified by a fingerprint, which users shorten, and named only in the user's files. */
  readonly isPublicKey: boolean;
  /** What its identities look like. Must not match an identity of another kind. */
  readonly identityForm: RegExp;
  /** The identity in an entry with its provider id; undefined if it is malformed. Must not throw: anyone can write an entry. */
  readonly readIdentity: (entry: EncryptedDataKey) => string | undefined;
  /**
   * Parses a PEM block or a line; undefined if it is not of this kind. `name` is the comment above it. Throws `ValidationException` if it is of this
   * kind and unusable. Errors must name `where` and must not repeat the text, which may be a secret given by mistake.
   */
  readonly parse: (text: string, where: string, name: string | undefined) => NamedRecipient | undefined;
  /** The recipient of an entry with that identity; undefined if nothing can be wrapped for it here. Must not call KMS. */
  readonly find: (identity: string, publicKeys: PublicKeys) => Promise<Recipient | undefined>;
  /**
   * Opens the first entry that it can. Rejects only with errors that are not about one key or one entry. Must not try another key than
   * `keyId` or `privateKey`, if given, and must not reveal why an entry does not open, except that KMS refuses a key.
   */
  readonly open: (
    entries: readonly EncryptedDataKey[],
    means: { readonly kms: Decrypting | undefined } & Pick<OpeningOptions, 'keyId' | 'privateKey'>,
    context: EncryptionContext,
  ) => Promise<Opened>;
}

const maxNameLength = 128;

/** The first name given, without control characters and line breaks. */
export function printableName(...candidates: readonly (string | undefined)[]): string | undefined {
  for (const each of candidates) {
    const name = each?.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd').trim();
    if (name !== undefined && name !== '') return Array.from(name).slice(0, maxNameLength).join('');
  }
  return undefined;
}
