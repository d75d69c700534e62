/** The encryption context in a message header (docs/spec/message.md, "Encryption context"). */
import { compareUtf8, concat, fromUtf8, u16, utf8 } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import type { EncryptionContext } from '../context.ts';
import { messageInvalid } from './failures.ts';

const longest = 0xffff;
const reservedPrefix = 'aws-crypto-';
/** The context key for the signer's public key of a signed message. */
export const signerKey = 'aws-crypto-public-key';

function encodeText(text: string): Buffer {
  const bytes = utf8(text);
  // A lone surrogate would be written as U+FFFD, so two contexts could have the same bytes.
  if (fromUtf8(bytes) !== text) {
    throw new KmsError(
      'ValidationException',
      'the encryption context has text that is not well-formed Unicode',
    );
  }
  if (bytes.length > longest) throw tooLong();
  return concat(u16(bytes.length), bytes);
}

function tooLong(): KmsError {
  return new KmsError('ValidationException', 'the encryption context is longer than 65535 bytes');
}

/** Number of pairs, then pairs in the order of their keys' UTF-8 bytes; no bytes for an empty context. */
export function encodePairs(context: EncryptionContext): Buffer {
  const keys = Object.keys(context).sort(compareUtf8);
  if (keys.length === 0) return Buffer.alloc(0);
  if (keys.length > longest) throw tooLong();
  const bytes = concat(
    u16(keys.length),
    ...keys.flatMap((key) => [encodeText(key), encodeText(context[key] ?? '')]),
  );
  if (bytes.length > longest) throw tooLong();
  return bytes;
}

/** Refuses keys that the format reserves. */
export function checkContext(context: EncryptionContext): void {
  if (Object.keys(context).some((key) => key.startsWith(reservedPrefix))) {
    throw new KmsError(
      'ValidationException',
      `encryption context keys that begin with ${reservedPrefix} are reserved`,
    );
  }
}

/** `signed`: whether the suite signs. Exactly the messages of such suites must contain the signer's key. */
export function decodePairs(bytes: Buffer, signed: boolean): EncryptionContext {
  const context = bytes.length === 0 ? {} : parsePairs(bytes);
  if (Object.hasOwn(context, signerKey) !== signed) throw messageInvalid();
  return context;
}

function parsePairs(bytes: Buffer): EncryptionContext {
  let at = 0;
  const take = (length: number): Buffer => {
    if (bytes.length - at < length) throw messageInvalid();
    at += length;
    return bytes.subarray(at - length, at);
  };
  const text = (): string => {
    const decoded = fromUtf8(take(take(2).readUInt16BE()));
    if (decoded === undefined) throw messageInvalid();
    return decoded;
  };
  const pairs = new Map<string, string>();
  const count = take(2).readUInt16BE();
  for (let i = 0; i < count; i++) {
    const key = text();
    if (pairs.has(key)) throw messageInvalid();
    pairs.set(key, text());
  }
  if (count === 0 || at !== bytes.length) throw messageInvalid();
  return Object.fromEntries(pairs);
}

/** The caller's context, without what signing suites add. */
export function removeSignerKey(context: EncryptionContext): EncryptionContext {
  return Object.fromEntries(Object.entries(context).filter(([key]) => key !== signerKey));
}
