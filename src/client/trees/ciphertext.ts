/** What an encrypted file holds. */
import type { KeyObject } from 'node:crypto';
import type { Kms } from '../../api/kms.ts';
import { fromBase64 } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { decodeToken } from '../../base/token.ts';
import { decodeBase64, dearmor, decryptMessage, type DecryptMessageOptions } from '../files.ts';
import { asItComes } from '../hold.ts';
import { recognise, recogniseLength } from '../recognise.ts';
import type { Source } from './source.ts';

type Stream = AsyncIterable<Uint8Array>;
type Context = Readonly<Record<string, string>>;

export type Form = 'raw' | 'armor' | 'base64' | 'token';

export type Ciphertext =
  | { readonly kind: 'message'; readonly form: Form; readonly stream: () => Stream }
  | { readonly kind: 'blob'; readonly form: Form; readonly blob: Buffer };

/** The longest text of a blob: 4186 bytes as base64, broken into lines. */
const textLimit = 8192;

function blobIn(head: Buffer, form: 'token' | 'base64'): Buffer | undefined {
  const text = head.toString('latin1');
  return form === 'token' ? decodeToken(text.trim()) : fromBase64(text.replace(/[ \t\r\n]+/g, ''));
}

function startsBase64Message(head: Buffer): boolean {
  const dense = head.toString('latin1', 0, 64).replace(/[ \t\r\n]+/g, '');
  return recognise(Buffer.from(dense.slice(0, dense.length - (dense.length % 4)), 'base64')) === 'message';
}

/** Undefined for what is not encrypted, by its form. `head` is the beginning of the file, or all of it. */
export function ciphertextOf(source: Source, head: Buffer): Ciphertext | undefined {
  const whole = source.size <= textLimit;
  const kind = recognise(whole ? head : head.subarray(0, recogniseLength));
  if (kind === 'message') return { kind, form: 'raw', stream: () => source.stream(head) };
  if (kind === 'armored-message') {
    return { kind: 'message', form: 'armor', stream: () => dearmor(source.stream(head)) };
  }
  if (kind === 'base64' && startsBase64Message(head)) {
    return { kind: 'message', form: 'base64', stream: () => decodeBase64(source.stream(head)) };
  }
  if (!whole || kind === 'unknown') return undefined;
  if (kind === 'blob') return { kind, form: 'raw', blob: head };
  const blob = blobIn(head, kind);
  return blob === undefined ? undefined : { kind: 'blob', form: kind, blob };
}

export interface Opening {
  /** Absent where a private key opens instead. */
  readonly kms: Kms | undefined;
  readonly privateKey?: KeyObject | undefined;
  readonly keyId: string | undefined;
  readonly context: Context | undefined;
  /** Which messages are read. */
  readonly reading?: Pick<DecryptMessageOptions, 'allowLegacySuites' | 'maxEncryptedDataKeys'> | undefined;
}

/** The plaintext; of a message as it comes, proved by nothing before it has ended well, to be discarded when an error follows. */
export async function* plaintextOf(
  { kms, keyId, context, privateKey, reading }: Opening,
  ciphertext: Ciphertext,
): Stream & AsyncGenerator<Uint8Array, void, undefined> {
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
export async function equalStreams(one: Stream, other: Stream): Promise<boolean> {
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
