/** What a ciphertext blob says of itself. */

export interface BlobDescription {
  readonly keyId: string;
  readonly materialId: string;
  readonly size: number;
  readonly plaintextSize: number;
}

/** Undefined for bytes that are no blob of this program. Nothing of it is authenticated. */
export async function describeBlob(bytes: Uint8Array): Promise<BlobDescription | undefined> {
  const { parseBlob, blobOverhead } = await import('../crypto/blob.ts');
  const blob = parseBlob(bytes);
  return (
    blob && {
      keyId: blob.keyId,
      materialId: blob.materialId,
      size: bytes.length,
      plaintextSize: bytes.length - blobOverhead,
    }
  );
}
