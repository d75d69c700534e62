/** What a ciphertext blob, tokens in text, and a key bundle say of themselves. */
import { decodeToken } from '../base/token.ts';

/** A blob has 90 bytes at least, which are 120 characters. */
export const tokenPattern = /kms:v1:[A-Za-z0-9_-]{120,}/g;

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

export interface TokenDescription extends Partial<BlobDescription> {
  /** From 1. */
  readonly line: number;
}

/** Every token in a text, in its order; without more than its line where it is one of another service. */
export async function describeTokens(text: string): Promise<TokenDescription[]> {
  const described: TokenDescription[] = [];
  let line = 1;
  let from = 0;
  for (const match of text.matchAll(tokenPattern)) {
    for (let at = text.indexOf('\n', from); at !== -1 && at < match.index; at = text.indexOf('\n', at + 1)) {
      line++;
      from = at + 1;
    }
    const blob = decodeToken(match[0]);
    if (blob) described.push({ line, ...(await describeBlob(blob)) });
  }
  return described;
}

export interface BundleDescription {
  readonly id: string;
  /** Fingerprint of the key that signed it. The signature was checked. */
  readonly signer: string;
  /** Fingerprints of the public keys it is sealed for. */
  readonly recipients: readonly string[];
  /** Bytes. */
  readonly size: number;
}

/** What is public of a key bundle (docs/spec/key-bundle.md, "Layout"). Rejects with `KeyBundleInvalid`. */
export async function describeBundle(text: string): Promise<BundleDescription> {
  const { decodeBundleText, parseBundle, signerFingerprint } = await import('../engine/bundles/text.ts');
  const bytes = decodeBundleText(text);
  const { id, signer, recipients } = parseBundle(bytes);
  return {
    id,
    signer: signerFingerprint(signer),
    recipients: recipients.map(({ fingerprint }) => fingerprint),
    size: bytes.length,
  };
}
