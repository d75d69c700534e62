/** Messages of any length over any `Kms`: the data key comes from KMS, the bytes are encrypted here. */
import type { EncryptionContext } from '../crypto/context.ts';
import type { ByteStream } from '../base/bytes.ts';
import type { Kms } from '../api/kms.ts';
import type { Body } from '../crypto/envelope/body.ts';
import type { MessageDescription, MessageOutline } from '../crypto/envelope/describe.ts';
import type { ReadHeader } from '../crypto/envelope/header.ts';
import type { Hold } from '../crypto/envelope/hold.ts';
import type { DataKey, SealOptions } from '../crypto/envelope/streams.ts';
import { openDataKey, type Decrypting, type OpeningOptions } from './datakeys.ts';
import { generateDataKey } from './recipients/kmskey.ts';

/** The operation that encryption needs of a `Kms`. */
type Encrypting = Pick<Kms, 'generateDataKey'>;

export type { MessageDescription, MessageOutline };

export interface EncryptMessageOptions {
  /** Key id, ARN, alias name or alias ARN of a symmetric encryption key. */
  readonly keyId: string;
  readonly context?: EncryptionContext | undefined;
  /** Plaintext bytes of a frame, 1 to 64 MiB. Default 65536. */
  readonly frameLength?: number | undefined;
  /** Suite 0x0578 instead of 0x0478: the message ends with a signature over all of it. */
  readonly signed?: boolean | undefined;
  /** Makes the data key, for several recipients. Default: `GenerateDataKey` under `keyId`. */
  readonly generateDataKey?: ((context: EncryptionContext) => Promise<DataKey>) | undefined;
  /** Called with the message's id before anything of it is given out; may still refuse. */
  readonly announce?: ((messageId: Uint8Array) => Promise<void>) | undefined;
}

export interface DecryptMessageOptions extends OpeningOptions {
  /** Default 100. */
  readonly maxEncryptedDataKeys?: number | undefined;
  /** The longest frame to buffer, in bytes. Default 64 MiB. */
  readonly maxFrameLength?: number | undefined;
  /** Also reads suites that do not commit to their key. */
  readonly allowLegacySuites?: boolean | undefined;
  /** Gives the frames of a signed message before its signature is verified. */
  readonly releaseUnverified?: boolean | undefined;
  /** Where plaintext waits that the message's end has to prove. Default: in memory, up to `maxFrameLength`. */
  readonly hold?: Hold | undefined;
}

/**
 * Encrypts a stream into a message (docs/spec/message.md) under a KMS key. One call of `GenerateDataKey`, constant
 * memory. The source gives its chunks away: it must not change them afterwards.
 */
export async function* encryptMessage(
  kms: Encrypting | undefined,
  options: EncryptMessageOptions,
  source: ByteStream,
): ByteStream {
  const { sealMessage } = await import('../crypto/envelope/streams.ts');
  const message = await prepareSeal(kms, options);
  const sealed = sealMessage(message, source);
  yield* options.announce ? announceId(sealed, options.announce) : sealed;
}

async function* announceId(
  message: ByteStream,
  announce: (messageId: Uint8Array) => Promise<void>,
): ByteStream {
  const { readMessageId } = await import('../crypto/envelope/header.ts');
  let begun = false;
  for await (const part of message) {
    // The header comes whole, in the first part.
    if (!begun) await announce(readMessageId(part));
    begun = true;
    yield part;
  }
}

async function prepareSeal(
  kms: Encrypting | undefined,
  options: EncryptMessageOptions,
): Promise<SealOptions> {
  const { checkContext } = await import('../crypto/envelope/context.ts');
  const { context = {}, frameLength, keyId } = options;
  checkContext(context);
  const signer =
    options.signed === true ? new (await import('../crypto/envelope/signature.ts')).Signer() : undefined;
  const ofKey = signer?.signedContext(context) ?? context;
  const generate =
    options.generateDataKey ?? (kms && ((pairs: EncryptionContext) => generateDataKey(kms, keyId, pairs)));
  if (generate === undefined) throw new RangeError('without a service the data key is made by the caller');
  return { dataKey: await generate(ofKey), context, frameLength, signer };
}

/** Begins a message: its header (body and tag) and what its frames are sealed with. One call of `GenerateDataKey`. */
export async function beginMessage(
  kms: Encrypting | undefined,
  options: EncryptMessageOptions,
): Promise<{ readonly header: Buffer; readonly body: Body }> {
  const { startMessage } = await import('../crypto/envelope/streams.ts');
  const message = startMessage(await prepareSeal(kms, options));
  if (options.announce) {
    const { readMessageId } = await import('../crypto/envelope/header.ts');
    await options.announce(readMessageId(message.header));
  }
  return message;
}

/**
 * Decrypts a message with whichever of its KMS keys `kms` can use, or its share identity, or the private key given. Plaintext comes frame by frame, each authenticated;
 * whoever gets an error must discard what came before it. Throws `MessageInvalid`, the same for every way in which a message
 * does not decrypt; but when no key opened it and KMS said why (access denied, disabled, not found, …), that reason.
 */
export async function* decryptMessage(
  kms: Decrypting | undefined,
  options: DecryptMessageOptions,
  source: ByteStream,
): ByteStream {
  const { openMessage } = await import('../crypto/envelope/streams.ts');
  yield* openMessage(
    {
      openDataKey: async (encrypted, context) =>
        (await openDataKey(kms, options, encrypted, context))?.dataKey,
      maxEncryptedDataKeys: options.maxEncryptedDataKeys,
      maxFrameLength: options.maxFrameLength,
      allowLegacySuites: options.allowLegacySuites,
      releaseUnverified: options.releaseUnverified,
      hold: options.hold,
    },
    source,
  );
}

/** What the frames of a message are opened with, its header authenticated. Rejects as `decryptMessage` does. */
export async function enterMessage(
  kms: Decrypting | undefined,
  options: DecryptMessageOptions,
  header: ReadHeader,
  tag: Uint8Array,
): Promise<Body> {
  const { openHeader } = await import('../crypto/envelope/streams.ts');
  const opened = await openDataKey(kms, options, header.encryptedDataKeys, header.context);
  return openHeader(header, tag, opened?.dataKey);
}

/** Describes the message that `start` begins, without a key. Throws `MessageInvalid` unless it holds a whole header. */
export async function inspectMessage(start: Uint8Array): Promise<MessageDescription> {
  const { describeMessage } = await import('../crypto/envelope/describe.ts');
  return describeMessage(start);
}

/** Describes a message of `size` bytes, and whether it is whole by its layout, by a few reads. Throws as `inspectMessage` does. */
export async function outlineMessage(
  size: number,
  read: (at: number, count: number) => Buffer,
): Promise<MessageOutline> {
  return (await import('../crypto/envelope/describe.ts')).outlineMessage(size, read);
}

/** The same by reading it to its end. */
export async function outlineStream(source: ByteStream): Promise<MessageOutline> {
  return (await import('../crypto/envelope/describe.ts')).outlineStream(source);
}

/** Wraps a message's bytes in text: base64 of 64 columns between two marker lines. */
export async function* armor(source: ByteStream): ByteStream {
  yield* (await import('../crypto/envelope/armor.ts')).armor(source);
}

/** The bytes inside the armor. Throws `MessageInvalid` for text of any other form. */
export async function* dearmor(source: ByteStream): ByteStream {
  yield* (await import('../crypto/envelope/armor.ts')).dearmor(source);
}

/** The bytes of base64 text, in which white space may stand anywhere. Throws `MessageInvalid` for other text. */
export async function* decodeBase64(source: ByteStream): ByteStream {
  yield* (await import('../crypto/envelope/armor.ts')).decodeBase64(source);
}
