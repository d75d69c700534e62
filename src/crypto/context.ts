import { Buffer } from 'node:buffer';
import { compareUtf8 } from '../base/bytes.ts';

/** An encryption context: pairs that are not secret and must be given again, exactly, to decrypt. */
export type EncryptionContext = Readonly<Record<string, string>>;

/**
 * The canonical bytes of an encryption context (docs/spec/ciphertext-blob.md, "Encryption context"): pairs in the order of their keys' UTF-8 bytes,
 * each string preceded by its length. Independent of the locale.
 */
export function encodeContext(context: EncryptionContext): Buffer {
  const keys = Object.keys(context);
  if (keys.length > 1) keys.sort(compareUtf8);
  const texts = keys.flatMap((key) => [key, context[key] ?? '']);
  const out = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + 4 + Buffer.byteLength(text), 2));
  let at = out.writeUInt16BE(keys.length);
  for (const text of texts) {
    const length = out.write(text, at + 4);
    at = out.writeUInt32BE(length, at) + length;
  }
  return out;
}
