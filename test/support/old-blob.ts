/** What the program reads and no longer writes: blobs of version 1, and key material with random ids (docs/spec/ciphertext-blob.md, docs/spec/vault.md). */
import { concat } from '../../src/base/bytes.ts';
import { AeadKey } from '../../src/crypto/aead.ts';
import { encodeContext, type EncryptionContext } from '../../src/crypto/context.ts';
import type { Secret } from '../../src/base/secret.ts';
import { getKey, putKey } from '../../src/engine/keys.ts';
import type { TestEngine } from './engines.ts';

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

/** Turns a key into one whose key material an earlier program made: its ids count as random. */
export async function forgetSalts({ vault, region }: TestEngine, keyId: string): Promise<void> {
  await vault.write(async (tx) => {
    const key = await getKey(tx, region, keyId);
    if (key === undefined) throw new Error('there is no such key');
    const materials = key.materials.map((entry) => ({ ...entry, salt: undefined }));
    await putKey(tx, { ...key, materials });
  });
}
