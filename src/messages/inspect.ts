/** What a ciphertext blob and tokens in text say of themselves. */
import { decodeText } from '../base/text.ts';
import { findTokens, placesIn, searchForm, type Place } from './tokens.ts';

export interface BlobDescription {
  readonly version: number;
  /** To its key material and encryption context. */
  readonly committing: boolean;
  readonly keyId: string;
  readonly materialId: string;
  readonly size: number;
  readonly plaintextSize: number;
}

/** Undefined for bytes that are no blob of this program. Nothing of it is authenticated. */
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

/** Without more than its place where it is a token of another service. */
export interface TokenDescription extends Place, Partial<BlobDescription> {
  /** It begins like a token and cannot be read as one. */
  readonly damaged: boolean;
}

/** Every token in a text, in its order, and what begins like one. */
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
