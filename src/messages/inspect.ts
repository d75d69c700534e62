/** Describes ciphertext blobs, and tokens in text, without a key. */
import { decodeText } from '../base/text.ts';
import { findTokens, placesIn, searchForm, type Place } from './tokens.ts';

export interface BlobDescription {
  readonly version: number;
  /** Whether it commits to its key material and encryption context. */
  readonly committing: boolean;
  readonly keyId: string;
  readonly materialId: string;
  readonly size: number;
  readonly plaintextSize: number;
}

/** Undefined for bytes that are not a blob of this program. Nothing in the description is authenticated. */
export async function describeBlob(bytes: Uint8Array): Promise<BlobDescription | undefined> {
  const { parseBlob } = await import('../crypto/blob.ts');
  const blob = parseBlob(bytes);
  return (
    blob && {
      version: blob.version,
      committing: blob.version === 2,
      keyId: blob.keyId,
      materialId: blob.materialId,
      size: bytes.length,
      plaintextSize: blob.plaintextLength,
    }
  );
}

/** A token of another service has only a place. */
export interface TokenDescription extends Place, Partial<BlobDescription> {
  /** Whether it begins like a token but cannot be parsed. */
  readonly damaged: boolean;
}

/** Every token in a text, in order, including damaged ones. */
export async function describeTokens(bytes: Uint8Array): Promise<TokenDescription[]> {
  const { parseBlob } = await import('../crypto/blob.ts');
  const { characters } = decodeText(bytes, searchForm(bytes));
  const place = placesIn(characters);
  const described: TokenDescription[] = [];
  for (const { start, blob } of findTokens(characters, parseBlob)) {
    const more = blob && (await describeBlob(blob));
    described.push({ ...place(start), damaged: blob === undefined, ...more });
  }
  return described;
}
