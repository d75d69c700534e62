/** Messages of any length over any `Kms`: the data key comes from KMS, the bytes are encrypted here. */
import type { KeyObject } from 'node:crypto';
import type { Input as KmsInput, Kms } from '../api/kms.ts';
import { keyIdOfArn } from '../base/arn.ts';
import { fromBase64, view } from '../base/bytes.ts';
import { isKmsError, KmsError, type ErrorCode } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import type { Body } from '../crypto/envelope/body.ts';
import type { MessageDescription, MessageOutline } from '../crypto/envelope/describe.ts';
import type { EncryptedDataKey, Header, ReadHeader } from '../crypto/envelope/header.ts';
import type { Hold } from '../crypto/envelope/hold.ts';
import type { DataKey, SealOptions } from '../crypto/envelope/streams.ts';
import type { OpenedEntry } from './share/open.ts';

type Bytes = AsyncIterable<Uint8Array>;
type Stream = AsyncGenerator<Uint8Array, void, undefined>;
type Context = Readonly<Record<string, string>>;
/** The operations that messages need of a `Kms`. */
type Encrypting = Pick<Kms, 'generateDataKey'>;
export type Decrypting = Pick<Kms, 'decrypt'> & Partial<Pick<Kms, 'getPublicKey'>>;

export type { MessageDescription, MessageOutline };

export interface EncryptMessageOptions {
  /** Key id, ARN, alias name or alias ARN of a symmetric encryption key. */
  readonly keyId: string;
  readonly context?: Context | undefined;
  /** Plaintext bytes of a frame, 1 to 64 MiB. Default 65536. */
  readonly frameLength?: number | undefined;
  /** Suite 0x0578 instead of 0x0478: the message ends with a signature over all of it. */
  readonly signed?: boolean | undefined;
  /** Makes the data key, for several recipients. Default: `GenerateDataKey` under `keyId`. */
  readonly newDataKey?: ((context: Context) => Promise<DataKey>) | undefined;
  /** Told the message's id and recipients before anything of it is given out; may still refuse. */
  readonly announce?: ((header: Header) => Promise<void>) | undefined;
}

export interface DecryptMessageOptions {
  /** Only this key may open the message. Without it, the key that the message names, or the share identity. */
  readonly keyId?: string | undefined;
  /** Opens the message with this RSA key instead, and nothing else. */
  readonly privateKey?: KeyObject | undefined;
  /** Pairs that the message's encryption context must hold; it may hold others. */
  readonly context?: Context | undefined;
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

function contextField(context: Context): { EncryptionContext?: Context } {
  return Object.keys(context).length === 0 ? {} : { EncryptionContext: context };
}

async function newDataKey(kms: Encrypting | undefined, keyId: string, context: Context): Promise<DataKey> {
  if (kms === undefined) throw new RangeError('without a service the data key is made by the caller');
  const { kmsDataKey } = await import('../crypto/envelope/kmsKey.ts');
  const made = await kms.generateDataKey({ KeyId: keyId, NumberOfBytes: 32, ...contextField(context) });
  if (made.Plaintext?.length !== 32 || made.CiphertextBlob === undefined || made.KeyId === undefined) {
    throw new KmsError('KMSInternalException', 'the answer to GenerateDataKey is not complete');
  }
  return { plaintext: new Secret(made.Plaintext), encrypted: [kmsDataKey(made.KeyId, made.CiphertextBlob)] };
}

/**
 * Encrypts a stream into a message (docs/spec/message.md) under a KMS key. One call of `GenerateDataKey`, constant
 * memory. The source gives its chunks away: it must not change them afterwards.
 */
export async function* encryptMessage(
  kms: Encrypting | undefined,
  options: EncryptMessageOptions,
  source: Bytes,
): Stream {
  const { sealMessage } = await import('../crypto/envelope/streams.ts');
  const message = await begin(kms, options);
  const sealed = sealMessage(message, source);
  yield* options.announce ? announced(sealed, options.announce) : sealed;
}

async function* announced(message: Stream, announce: (header: Header) => Promise<void>): Stream {
  const { parseHeader } = await import('../crypto/envelope/header.ts');
  let begun = false;
  for await (const part of message) {
    // The header comes whole, in the first part.
    if (!begun) await announce(parseHeader(part));
    begun = true;
    yield part;
  }
}

async function begin(kms: Encrypting | undefined, options: EncryptMessageOptions): Promise<SealOptions> {
  const { checkContext } = await import('../crypto/envelope/context.ts');
  const { context = {}, frameLength, keyId } = options;
  checkContext(context);
  const signer =
    options.signed === true ? new (await import('../crypto/envelope/signature.ts')).Signer() : undefined;
  const ofKey = signer?.signedContext(context) ?? context;
  const dataKey = await (options.newDataKey?.(ofKey) ?? newDataKey(kms, keyId, ofKey));
  return { dataKey, context, frameLength, signer };
}

/** Begins a message: its header (body and tag) and what its frames are sealed with. One call of `GenerateDataKey`. */
export async function beginMessage(
  kms: Encrypting | undefined,
  options: EncryptMessageOptions,
): Promise<{ readonly header: Buffer; readonly body: Body }> {
  const { startMessage } = await import('../crypto/envelope/streams.ts');
  const message = startMessage(await begin(kms, options));
  if (options.announce) {
    const { parseHeader } = await import('../crypto/envelope/header.ts');
    await options.announce(parseHeader(message.header));
  }
  return message;
}

/** Reasons for which one key does not open a message and that the caller can act on. */
const tellable: ReadonlySet<ErrorCode> = new Set([
  'AccessDeniedException',
  'DisabledException',
  'InvalidKeyUsageException',
  'KeyUnavailableException',
  'KMSInvalidStateException',
  'NotFoundException',
]);

/** Codes that say no more than that the bytes do not decrypt. */
const silent: ReadonlySet<ErrorCode> = new Set(['IncorrectKeyException', 'InvalidCiphertextException']);

/** Codes for a key name that is not one: silent where the name came from the message. */
const badName: ReadonlySet<ErrorCode> = new Set(['InvalidArnException', 'ValidationException']);

/** What KMS answers for a key that is not this account's, or not there: a name altered in the message looks the same. */
const unreachable: ReadonlySet<ErrorCode> = new Set(['AccessDeniedException', 'NotFoundException']);

/** Bytes of `CiphertextBlob` that `Decrypt` takes: a longer or empty one is no data key, not a mistake of the caller. */
const maxCiphertextBlob = 6144;

type Opened = { readonly dataKey: Secret } | { readonly reason: KmsError | undefined };

/** Any error that is not about this one key (no vault, no audit, no network) ends the attempt: it is thrown. */
async function openOne(
  kms: Decrypting,
  entry: EncryptedDataKey,
  context: Context,
  keyId?: string,
): Promise<Opened> {
  const { kmsKeyArn } = await import('../crypto/envelope/kmsKey.ts');
  const arn = kmsKeyArn(entry);
  const { length } = entry.ciphertext;
  if (arn === undefined || length === 0 || length > maxCiphertextBlob) return { reason: undefined };
  const request: KmsInput<'Decrypt'> = { CiphertextBlob: entry.ciphertext, ...contextField(context) };
  try {
    const { KeyId, Plaintext } = await kms.decrypt({ ...request, KeyId: keyId ?? arn });
    const right = Plaintext !== undefined && (keyId !== undefined || isSameKey(KeyId, arn));
    return right ? { dataKey: new Secret(Plaintext) } : { reason: undefined };
  } catch (error) {
    if (!isKmsError(error)) throw error;
    if (silent.has(error.code)) return { reason: undefined };
    if (keyId === undefined && badName.has(error.code)) return { reason: undefined };
    if (!tellable.has(error.code)) throw error;
    const altered =
      keyId === undefined && unreachable.has(error.code) && (await opensElsewhere(kms, request));
    return { reason: altered ? undefined : error };
  }
}

/** A key that was handed over has an ARN in each vault, and one key id (docs/spec/key-bundle.md, "Acceptance"). */
function isSameKey(used: string | undefined, named: string): boolean {
  return used === named || (used !== undefined && keyIdOfArn(used) === (keyIdOfArn(named) ?? ''));
}

/** Whether the ciphertext opens under a key other than the one the message names: then the name was altered. */
async function opensElsewhere(kms: Decrypting, request: KmsInput<'Decrypt'>): Promise<boolean> {
  try {
    const { Plaintext } = await kms.decrypt(request);
    Plaintext?.fill(0);
    return Plaintext !== undefined;
  } catch (error) {
    if (isKmsError(error)) return false;
    throw error;
  }
}

function tellsPublicKeys(kms: Decrypting): kms is Pick<Kms, 'decrypt' | 'getPublicKey'> {
  return kms.getPublicKey !== undefined;
}

/** The first entry that opens, those for an RSA key of ours first: for whom they are is seen without trying. */
export async function openEntry(
  kms: Decrypting | undefined,
  options: DecryptMessageOptions,
  encrypted: readonly EncryptedDataKey[],
  context: Context,
): Promise<OpenedEntry | undefined> {
  for (const [key, value] of Object.entries(options.context ?? {})) {
    if (!Object.hasOwn(context, key) || context[key] !== value) return undefined;
  }
  let reason: KmsError | undefined;
  if (encrypted.some(({ providerId }) => providerId !== 'aws-kms')) {
    const { openShared, openWithPrivateKey } = await import('./share/open.ts');
    if (options.privateKey) return await openWithPrivateKey(options.privateKey, encrypted);
    if (kms && tellsPublicKeys(kms)) {
      const opened = await openShared(kms, options.keyId, encrypted);
      if ('dataKey' in opened) return opened;
      reason = opened.reason;
    }
  }
  if (options.privateKey || !kms) return undefined;
  for (const entry of encrypted) {
    const opened = await openOne(kms, entry, context, options.keyId);
    if ('dataKey' in opened) return { entry, dataKey: opened.dataKey };
    reason = opened.reason ?? reason;
  }
  if (reason !== undefined) throw reason;
  return undefined;
}

/**
 * Decrypts a message with whichever of its KMS keys `kms` can use, or its share identity, or the private key given. Plaintext comes frame by frame, each authenticated;
 * whoever gets an error must discard what came before it. Throws `MessageInvalid`, the same for every way in which a message
 * does not decrypt; but when no key opened it and KMS said why (access denied, disabled, not found, …), that reason.
 */
export async function* decryptMessage(
  kms: Decrypting | undefined,
  options: DecryptMessageOptions,
  source: Bytes,
): Stream {
  const { openMessage } = await import('../crypto/envelope/streams.ts');
  yield* openMessage(
    {
      openDataKey: async (encrypted, context) => (await openEntry(kms, options, encrypted, context))?.dataKey,
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
  const opened = await openEntry(kms, options, header.encryptedDataKeys, header.context);
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
export async function outlineStream(source: Bytes): Promise<MessageOutline> {
  return (await import('../crypto/envelope/describe.ts')).outlineStream(source);
}

/** Wraps a message's bytes in text: base64 of 64 columns between two marker lines. */
export async function* armor(source: Bytes): Stream {
  yield* (await import('../crypto/envelope/armor.ts')).armor(source);
}

/** The bytes inside the armor. Throws `MessageInvalid` for text of any other form. */
export async function* dearmor(source: Bytes): Stream {
  yield* (await import('../crypto/envelope/armor.ts')).dearmor(source);
}

/** The bytes of base64 text, in which white space may stand anywhere. Throws `MessageInvalid` for other text. */
export async function* decodeBase64(source: Bytes): Stream {
  yield* (await import('../crypto/envelope/armor.ts')).decodeBase64(source);
}

export type InputKind = 'token' | 'blob' | 'message' | 'armored-message' | 'base64' | 'unknown';

/** How many bytes of an input `recognise` needs, unless the input is shorter. */
export const recogniseLength = 4608;

/** Of a ciphertext blob (docs/spec/ciphertext-blob.md): header, nonce and tag, around 0 to 4096 bytes. */
const blobLength = { min: 90, max: 4186 };
/** Base64 that says it is a blob is at least as long as the shortest blob. */
const minBase64Length = (blobLength.min / 3) * 4;

/** Version 1 and a known form of key id; a message of version 1 has 0x80 there. */
function startsBlob(bytes: Buffer): boolean {
  return bytes[0] === 0x01 && (bytes[1] === 0x00 || bytes[1] === 0x01);
}

/** Version 2 and one of its suites, or version 1, its type and a suite of the form that its suites have. */
function startsMessage(bytes: Buffer): boolean {
  const [version = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (version === 0x02) return (second === 0x04 || second === 0x05) && third === 0x78;
  return version === 0x01 && second === 0x80 && third <= 0x03 && [0x14, 0x46, 0x78].includes(fourth);
}

function isBase64OfCiphertext(text: string): boolean {
  const dense = text.replace(/[ \t\r\n]+/g, '');
  if (dense.length < minBase64Length || !/^[A-Za-z0-9+/]+={0,2}$/.test(dense)) return false;
  const start = fromBase64(dense.slice(0, 8));
  return start !== undefined && (startsBlob(start) || startsMessage(start));
}

/**
 * What an input is, by how it begins. `start` is the whole input or its first `recogniseLength` bytes. It looks at form alone:
 * that an input is recognised does not say that it decrypts.
 */
export function recognise(start: Uint8Array): InputKind {
  const bytes = view(start);
  if (startsMessage(bytes)) return 'message';
  if (startsBlob(bytes)) {
    return bytes.length >= blobLength.min && bytes.length <= blobLength.max ? 'blob' : 'unknown';
  }
  const text = bytes.toString('latin1').replace(/^[ \t\r\n]+/, '');
  if (text.startsWith('kms:v1:')) return 'token';
  if (text.startsWith('-----BEGIN KMS MESSAGE-----')) return 'armored-message';
  return isBase64OfCiphertext(text) ? 'base64' : 'unknown';
}
