import { compareUtf8, concat, u16, u32, utf8 } from '../base/bytes.ts';

/** An encryption context: pairs that are not secret and must be given again, exactly, to decrypt. */
export type EncryptionContext = Readonly<Record<string, string>>;

/**
 * The canonical bytes of an encryption context (docs/spec/ciphertext-blob.md, "Encryption context"): pairs in the
 * order of their keys' UTF-8 bytes, every string with its length before it. Locale has no say in it.
 */
export function encodeContext(context: EncryptionContext): Buffer {
  const keys = Object.keys(context).sort(compareUtf8);
  const parts: Uint8Array[] = [u16(keys.length)];
  for (const key of keys) {
    for (const text of [key, context[key] ?? '']) {
      const bytes = utf8(text);
      parts.push(u32(bytes.length), bytes);
    }
  }
  return concat(...parts);
}
