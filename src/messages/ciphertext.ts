/** Reading and decrypting a ciphertext: a message or a blob, in any form. */
import type { EncryptionContext } from '../crypto/context.ts';
import type { KeyObject } from 'node:crypto';
import type { Kms } from '../api/kms.ts';
import { base64, fromBase64, utf8, type ByteStream } from '../base/bytes.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import { maxCiphertextBlob } from '../base/firstbytes.ts';
import { readCharacters } from '../base/text.ts';
import { decryptMessage, type DecryptMessageOptions } from './message.ts';
import { asItComes } from './hold.ts';
import { messageBytes, messageWritten } from './messagetext.ts';
import { recognise, type MessageForm, type RecognisedBlob, type Unrecognised } from './recognise.ts';

/** A file or another input whose bytes can be read. */
interface Readable {
  /** In bytes. */
  readonly size: number;
  /** `head` and what follows it. */
  readonly stream: (head: Buffer) => ByteStream;
}

export interface MessageText {
  readonly kind: 'message';
  readonly form: MessageForm;
  readonly stream: () => ByteStream;
  /** Writes another message in the same form: armor, base64, encoding, line ends. */
  readonly written: (message: ByteStream) => ByteStream;
}

export type Ciphertext = MessageText | RecognisedBlob;

/** The message in an input that begins with `head`. */
export function readMessage(form: MessageForm, source: Pick<Readable, 'stream'>, head: Buffer): MessageText {
  return {
    kind: 'message',
    form,
    stream: () => messageBytes(form, head, source.stream(head)),
    written: (message) => messageWritten(form, head, message),
  };
}

/** What a service with blobs in a form of its own may decrypt: the bytes of an input, or of base64 text. Undefined if their number is not a blob's. */
export function readAnyBlob(head: Buffer): RecognisedBlob | undefined {
  const dense = readCharacters(head).replace(/[ \t\r\n]+/g, '');
  const decoded = dense === '' ? undefined : fromBase64(dense);
  const blob = decoded ?? head;
  if (blob.length === 0 || blob.length > maxCiphertextBlob) return undefined;
  return decoded === undefined
    ? { kind: 'blob', form: 'raw', blob, written: (again) => again }
    : { kind: 'blob', form: 'base64', blob, written: (again) => utf8(`${base64(again)}\n`) };
}

/** `head` as for `recognise`. */
export function recogniseCiphertext(source: Readable, head: Buffer): Ciphertext | Unrecognised {
  const found = recognise(head);
  return found.kind === 'message' ? readMessage(found.form, source, head) : found;
}

/**
 * Reads a message in text to its end, unless `head` is all of it, because its header does not show what follows it. Rejects with `MessageInvalid` if
 * anything does. Signals are handled meanwhile.
 */
export async function readToEnd(
  { form, stream }: MessageText,
  source: Readable,
  head: Buffer,
): Promise<void> {
  if (form === 'raw' || head.length === source.size) return;
  try {
    for await (const part of stream()) {
      if (part.length > 0) await new Promise((resolve) => setImmediate(resolve));
    }
  } catch (error) {
    throw isKmsError(error) && error.code === 'MessageInvalid' ? damagedMessage() : error;
  }
}

export function damagedMessage(): KmsError {
  return new KmsError('MessageInvalid', 'the message is damaged, or followed by other text');
}

export interface Opening {
  /** Undefined if a private key decrypts instead. */
  readonly kms: Kms | undefined;
  readonly privateKey?: KeyObject | undefined;
  readonly keyId: string | undefined;
  readonly context: EncryptionContext | undefined;
  /** Which messages are accepted. */
  readonly reading?: Pick<DecryptMessageOptions, 'allowLegacySuites' | 'maxEncryptedDataKeys'> | undefined;
}

/** The plaintext. That of a message comes before its end has been verified; the caller must discard it if an error follows. */
export async function* decryptCiphertext(
  { kms, keyId, context, privateKey, reading }: Opening,
  ciphertext: Ciphertext,
): ByteStream {
  if (ciphertext.kind === 'message') {
    const options = { keyId, context, privateKey, ...reading, hold: asItComes };
    yield* decryptMessage(kms, options, ciphertext.stream());
    return;
  }
  if (kms === undefined) throw new KmsError('MessageInvalid', 'it is a token or blob, which a KMS key opens');
  const { Plaintext } = await kms.decrypt({
    CiphertextBlob: ciphertext.blob,
    KeyId: keyId,
    EncryptionContext: context,
  });
  yield Plaintext ?? new Uint8Array();
}

/** Whether two streams have the same bytes. */
export async function equalStreams(one: ByteStream, other: ByteStream): Promise<boolean> {
  const iterator = other[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  try {
    for await (const part of one) {
      for (let at = 0; at < part.length;) {
        while (rest.length === 0) {
          const step = await iterator.next();
          if (step.done === true) return false;
          rest = step.value;
        }
        const count = Math.min(rest.length, part.length - at);
        if (!Buffer.from(rest.buffer, rest.byteOffset, count).equals(part.subarray(at, at + count)))
          return false;
        rest = rest.subarray(count);
        at += count;
      }
    }
    if (rest.length > 0) return false;
    for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) {
      if (step.value.length > 0) return false;
    }
    return true;
  } finally {
    await iterator.return?.();
  }
}
