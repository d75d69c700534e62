/** Blobs of version 1, which the program reads and no longer makes (docs/spec/ciphertext-blob.md). */
import { concat } from '../../src/base/bytes.ts';
import { AeadKey } from '../../src/crypto/aead.ts';
import { encodeContext, type EncryptionContext } from '../../src/crypto/context.ts';
import type { Secret } from '../../src/base/secret.ts';

export interface BlobIds {
  readonly keyId: string;
  readonly materialId: string;
}

export function blobHeader({ keyId, materialId }: BlobIds, version: 1 | 2): Buffer {
  const form = keyId.startsWith('mrk-') ? 1 : 0;
  const id = keyId.replace('mrk-', '').replaceAll('-', '');
  return concat(Buffer.of(version, form), Buffer.from(id + materialId, 'hex'));
}

export function sealOldBlob(
  ids: BlobIds,
  material: Secret,
  plaintext: Uint8Array,
  context: EncryptionContext = {},
): Buffer {
  const header = blobHeader(ids, 1);
  return concat(header, new AeadKey(material).seal(plaintext, concat(header, encodeContext(context))));
}
