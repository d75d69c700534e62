import { fromHex } from '../base/bytes.ts';
import type { Secret } from '../base/secret.ts';
import { deriveKey } from '../crypto/derive.ts';

/** The purposes of keys derived from the root key (docs/spec/vault.md, "Keys"). */
export type RootLabel = 'barrier' | 'header' | 'name' | 'set' | 'audit' | 'backup' | 'bundle' | 'fingerprint';
/** The purposes of keys derived from the key of one barrier term. */
export type TermLabel = 'record' | 'material' | 'state';

export function uuidBytes(uuid: string): Buffer {
  const bytes = fromHex(uuid.replaceAll('-', ''));
  if (bytes?.length !== 16) throw new RangeError('a UUID has 16 bytes');
  return bytes;
}

/** HKDF-SHA-256 of the root key with the vault id as salt. */
export function rootSubkey(rootKey: Secret, vaultId: string, label: RootLabel): Secret {
  return deriveKey(rootKey, uuidBytes(vaultId), `kms vault v1 ${label}`);
}

/** HKDF-SHA-256 of a term's key with the vault id as salt. */
export function termSubkey(termKey: Secret, vaultId: string, label: TermLabel): Secret {
  return deriveKey(termKey, uuidBytes(vaultId), `kms barrier v1 ${label}`);
}
