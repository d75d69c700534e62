/** Encodes and parses the header body of a message (docs/spec/message.md, "Header body"). */
import { concat, fromUtf8, u16, u32, utf8, view } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import type { EncryptionContext } from '../context.ts';
import { decodePairs, encodePairs } from './context.ts';
import { legacyRefused, messageInvalid } from './failures.ts';
import { isLegacy, findSuite, type Suite } from './suites.ts';
import type { Input } from './input.ts';

/** Values of the content type. */
const nonFramed = 0x01;
const framed = 0x02;
/** Second byte of version 1: "customer authenticated encrypted data". */
const legacyType = 0x80;
const ivLength = 12;
const tagLength = 16;

/** A data key encrypted for one recipient. */
export interface EncryptedDataKey {
  readonly providerId: string;
  readonly providerInfo: Uint8Array;
  readonly ciphertext: Uint8Array;
}

export interface Header {
  readonly suite: Suite;
  readonly messageId: Uint8Array;
  readonly context: EncryptionContext;
  readonly encryptedDataKeys: readonly EncryptedDataKey[];
  /** Plaintext bytes of a regular frame; 0 for a body that is not framed. */
  readonly frameLength: number;
  /** Empty if the suite has none. */
  readonly commitment: Uint8Array;
}

/** A header with its original bytes, so that its tag can be verified over them. */
export interface ReadHeader extends Header {
  readonly bytes: Buffer;
}

export interface HeaderLimits {
  /** Maximum number of encrypted data keys (default 100). */
  readonly maxEncryptedDataKeys?: number | undefined;
  /** Maximum bytes of the header body (default 1 MiB). */
  readonly maxHeaderLength?: number | undefined;
  /** Also accepts suites without key commitment (default: refuses them). */
  readonly allowLegacySuites?: boolean | undefined;
}

/** Bytes between header body and message body: the tag; in version 1 preceded by an IV. */
export function getAuthenticationLength({ version }: Suite): number {
  return version === 1 ? ivLength + tagLength : tagLength;
}

/** The id of a message that begins with `start` and has version 2, as every written message does. */
export function readMessageId(start: Uint8Array): Uint8Array {
  return start.subarray(3, 35);
}

function encodeSized(bytes: Uint8Array): Buffer {
  if (bytes.length > 0xffff) {
    throw new KmsError('ValidationException', 'an encrypted data key has a field longer than 65535 bytes');
  }
  return concat(u16(bytes.length), bytes);
}

export function encodeHeader(header: Header): Buffer {
  const { suite, encryptedDataKeys } = header;
  if (encryptedDataKeys.length === 0 || encryptedDataKeys.length > 0xffff) {
    throw new KmsError('ValidationException', 'a message has from 1 to 65535 encrypted data keys');
  }
  const entries = encryptedDataKeys.flatMap((entry) => [
    encodeSized(utf8(entry.providerId)),
    encodeSized(entry.providerInfo),
    encodeSized(entry.ciphertext),
  ]);
  const legacy = suite.version === 1;
  return concat(
    Buffer.from(legacy ? [suite.version, legacyType] : [suite.version]),
    u16(suite.id),
    header.messageId,
    encodeSized(encodePairs(header.context)),
    u16(encryptedDataKeys.length),
    ...entries,
    Buffer.from([header.frameLength === 0 ? nonFramed : framed]),
    legacy ? Buffer.from([...u32(0), ivLength]) : Buffer.alloc(0),
    u32(header.frameLength),
    header.commitment,
  );
}

/** Parses a header body: yields the number of bytes it needs next and must be sent exactly those. The result is not authenticated. */
export function* readHeader(limits: HeaderLimits = {}): Generator<number, ReadHeader, Uint8Array> {
  const maxLength = limits.maxHeaderLength ?? 1 << 20;
  const read: Buffer[] = [];
  let length = 0;
  function* takeBytes(count: number): Generator<number, Buffer, Uint8Array> {
    length += count;
    if (length > maxLength) throw messageInvalid();
    const bytes = Buffer.from(yield count);
    read.push(bytes);
    return bytes;
  }
  function* takeSized(): Generator<number, Buffer, Uint8Array> {
    return yield* takeBytes((yield* takeBytes(2)).readUInt16BE());
  }

  const version = (yield* takeBytes(1)).readUInt8();
  if (version === 1 && (yield* takeBytes(1)).readUInt8() !== legacyType) throw messageInvalid();
  const suite = findSuite(version, (yield* takeBytes(2)).readUInt16BE());
  if (suite === undefined) throw messageInvalid();
  if (isLegacy(suite) && limits.allowLegacySuites !== true) throw legacyRefused();
  const messageId = yield* takeBytes(suite.messageIdLength);
  const context = decodePairs(yield* takeSized(), suite.signature !== undefined);
  const count = (yield* takeBytes(2)).readUInt16BE();
  if (count === 0 || count > (limits.maxEncryptedDataKeys ?? 100)) throw messageInvalid();
  const encryptedDataKeys: EncryptedDataKey[] = [];
  for (let i = 0; i < count; i++) {
    const providerId = fromUtf8(yield* takeSized());
    if (providerId === undefined) throw messageInvalid();
    encryptedDataKeys.push({ providerId, providerInfo: yield* takeSized(), ciphertext: yield* takeSized() });
  }
  const contentType = (yield* takeBytes(1)).readUInt8();
  if (version === 1) {
    const fixed = yield* takeBytes(5);
    if (fixed.readUInt32BE() !== 0 || fixed[4] !== ivLength) throw messageInvalid();
  }
  const frameLength = (yield* takeBytes(4)).readUInt32BE();
  if (contentType !== (frameLength === 0 ? nonFramed : framed)) throw messageInvalid();
  const commitment = yield* takeBytes(suite.commitmentLength);
  return { suite, messageId, context, encryptedDataKeys, frameLength, commitment, bytes: concat(...read) };
}

/** Parses the header body that `bytes` begins with; more bytes may follow. The result is not authenticated. */
export function parseHeader(bytes: Uint8Array, limits: HeaderLimits = {}): ReadHeader {
  const input = view(bytes);
  const reader = readHeader(limits);
  let at = 0;
  let step = reader.next();
  while (step.done !== true) {
    if (input.length - at < step.value) throw messageInvalid();
    at += step.value;
    step = reader.next(input.subarray(at - step.value, at));
  }
  return step.value;
}

/** Removes the padding that earlier versions wrote into headers (docs/spec/share.md, "Padding"). */
export function removePadding(entries: readonly EncryptedDataKey[]): EncryptedDataKey[] {
  return entries.filter(({ providerId }) => providerId !== 'kms-padding');
}

/** Throws `MessageInvalid` if the stream ends before that number of bytes. */
export async function requireBytes(input: Input, count: number): Promise<void> {
  if (input.length < count && !(await input.fill(count))) throw messageInvalid();
}

export async function readHeaderFrom(input: Input, limits: HeaderLimits): Promise<ReadHeader> {
  const reader = readHeader(limits);
  let step = reader.next();
  while (step.done !== true) {
    await requireBytes(input, step.value);
    step = reader.next(input.takeWhole(step.value));
  }
  return step.value;
}

/** The bytes between header body and frames. */
export async function readAuthentication(input: Input, { suite }: ReadHeader): Promise<Buffer> {
  const length = getAuthenticationLength(suite);
  await requireBytes(input, length);
  return Buffer.from(input.takeWhole(length));
}
