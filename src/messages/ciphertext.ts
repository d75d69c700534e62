/** The ciphertext in an encrypted file. */
import type { EncryptionContext } from '../crypto/context.ts';
import type { ByteStream } from '../base/bytes.ts';
import type { KeyObject } from 'node:crypto';
import type { Kms } from '../api/kms.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import { blobText, type BlobForm } from './blobtext.ts';
import { decryptMessage, type DecryptMessageOptions } from './message.ts';
import { asItComes } from './hold.ts';
import { messageBytes, messageFormOf, messageWritten, type MessageForm } from './messagetext.ts';
import { blobTextLimit, recognise, recogniseLength } from './recognise.ts';
import type { Source } from '../files/source.ts';

export type Ciphertext =
  | {
      readonly kind: 'message';
      readonly form: MessageForm;
      readonly stream: () => ByteStream;
      /** Writes another message in the same form: armor, base64, encoding, line ends. */
      readonly written: (message: ByteStream) => ByteStream;
    }
  | {
      readonly kind: 'blob';
      readonly form: BlobForm | 'raw';
      readonly blob: Buffer;
      /** The content of the file with another blob. */
      readonly rewritten: (blob: Uint8Array) => Uint8Array;
    };

/** Undefined if the file does not look encrypted. `head` is the beginning of the file, or all of it. */
export function recogniseCiphertext(source: Source, head: Buffer): Ciphertext | undefined {
  const start = head.subarray(0, recogniseLength);
  const whole = source.size <= blobTextLimit;
  const kind = recognise(whole ? head : start);
  const form = messageFormOf(kind, start);
  if (form !== undefined) {
    return {
      kind: 'message',
      form,
      stream: () => messageBytes(form, head, source.stream(head)),
      written: (message) => messageWritten(form, head, message),
    };
  }
  if (!whole || (kind !== 'blob' && kind !== 'token' && kind !== 'base64' && kind !== 'json'))
    return undefined;
  if (kind === 'blob') return { kind, form: 'raw', blob: head, rewritten: (blob) => blob };
  const found = blobText(head, kind);
  return found && { kind: 'blob', form: kind, ...found };
}

/**
 * Reads a message in text to its end, unless `head` is all of it, because its header does not show what follows it. Rejects with `MessageInvalid` if
 * anything does. Signals are handled meanwhile.
 */
export async function readToEnd(
  { form, stream }: Extract<Ciphertext, { kind: 'message' }>,
  source: Source,
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
