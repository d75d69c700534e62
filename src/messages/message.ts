/** Messages of any length over any `Kms`: the data key comes from KMS, the bytes are encrypted locally. */
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

/** The `Kms` operation needed to encrypt. */
type Encrypting = Pick<Kms, 'generateDataKey'>;

export type { MessageDescription, MessageOutline };

export interface EncryptMessageOptions {
  /** Key id, ARN, alias name or alias ARN of a symmetric encryption key. */
  readonly keyId: string;
  readonly context?: EncryptionContext | undefined;
  /** Plaintext bytes of a frame, 1 to 64 MiB (default 65536). */
  readonly frameLength?: number | undefined;
  /** Suite 0x0578 instead of 0x0478: the message ends with a signature over all of it. */
  readonly signed?: boolean | undefined;
  /** Generates the data key for several recipients (default: `GenerateDataKey` under `keyId`). */
  readonly generateDataKey?: ((context: EncryptionContext) => Promise<DataKey>) | undefined;
  /** Called with the message's id before any of its bytes are released; may reject to refuse the message. */
  readonly announce?: ((messageId: Uint8Array) => Promise<void>) | undefined;
}

export interface DecryptMessageOptions extends OpeningOptions {
  /** (default 100) */
  readonly maxEncryptedDataKeys?: number | undefined;
  /** The longest frame to buffer, in bytes (default 64 MiB). */
  readonly maxFrameLength?: number | undefined;
  /** Also accepts suites that do not commit to their key. */
  readonly allowLegacySuites?: boolean | undefined;
  /** Releases the frames of a signed message before its signature is verified. */
  readonly releaseUnverified?: boolean | undefined;
  /** Where to hold plaintext until the message's end is verified (default: in memory, up to `maxFrameLength`). */
  readonly hold?: Hold | undefined;
}

/**
 * Encrypts a stream into a message (docs/spec/message.md) under a KMS key. One call of `GenerateDataKey`, constant memory. The source must not change
 * its chunks afterwards.
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
    // The first part contains the whole header.
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

/** Starts a message: returns its header (body and tag) and the key that seals its frames. One call of `GenerateDataKey`. */
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
 * Decrypts a message with any of its KMS keys that `kms` can use, the share identity, or the given private key. Plaintext comes frame by frame, each
 * authenticated; after an error the caller must discard all of it. Throws the same `MessageInvalid` for every message that does not decrypt, but
 * KMS's own error (access denied, disabled, not found, …) if that is why no key opened it.
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

/** Authenticates the header of a message and returns the key that opens its frames. Rejects like `decryptMessage`. */
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

/** Describes the message that begins with `start`, without a key. Rejects with `MessageInvalid` unless `start` contains a whole header. */
export async function inspectMessage(start: Uint8Array): Promise<MessageDescription> {
  const { describeMessage } = await import('../crypto/envelope/describe.ts');
  return describeMessage(start);
}

/** Describes a message of `size` bytes, and whether its layout is complete, in a few reads. Rejects like `inspectMessage`. */
export async function outlineMessage(
  size: number,
  read: (at: number, count: number) => Buffer,
): Promise<MessageOutline> {
  return (await import('../crypto/envelope/describe.ts')).outlineMessage(size, read);
}

/** Like `outlineMessage`, but reads a stream to its end. */
export async function outlineStream(source: ByteStream): Promise<MessageOutline> {
  return (await import('../crypto/envelope/describe.ts')).outlineStream(source);
}

/** Armors a message: base64 of 64 columns between two marker lines. */
export async function* armor(source: ByteStream): ByteStream {
  yield* (await import('../crypto/envelope/armor.ts')).armor(source);
}

/** The bytes inside the armor. Throws `MessageInvalid` for any other text. */
export async function* dearmor(source: ByteStream): ByteStream {
  yield* (await import('../crypto/envelope/armor.ts')).dearmor(source);
}

/** Decodes base64 text with white space anywhere. Throws `MessageInvalid` for other text. */
export async function* decodeBase64(source: ByteStream): ByteStream {
  yield* (await import('../crypto/envelope/armor.ts')).decodeBase64(source);
}
