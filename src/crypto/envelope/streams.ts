/** Whole messages as streams of any length, in constant memory (docs/spec/message.md). */
import { randomBytes } from 'node:crypto';
import { concat, equal, type ByteStream } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import type { EncryptionContext } from '../context.ts';
import {
  finalPrefixLength,
  computeHeaderTag,
  isHeaderTagRight,
  maxSequence,
  openFrame,
  parsePrefix,
  regularPrefixLength,
  sealFrame,
  startsFinalFrame,
  tagLength,
  type Body,
  type FramePlace,
} from './body.ts';
import { openBlock } from './block.ts';
import { checkContext } from './context.ts';
import {
  getAuthenticationLength,
  encodeHeader,
  type EncryptedDataKey,
  type HeaderLimits,
  type ReadHeader,
  requireBytes,
  readAuthentication,
  readHeaderFrom,
} from './header.ts';
import { holdInMemory, type Hold } from './hold.ts';
import { Input } from './input.ts';
import { messageInvalid } from './failures.ts';
import { footerPrefixLength, Verifier, type Signer } from './signature.ts';
import { committing } from './suites.ts';

const defaultFrameLength = 65_536;
const defaultMaxFrameLength = 64 * 1024 * 1024;

/** A new data key, also encrypted for each recipient. */
export interface DataKey {
  /** 32 bytes. Wiped after the content key is derived. */
  readonly plaintext: Secret;
  readonly encrypted: readonly EncryptedDataKey[];
}

/** Decrypts one of the encrypted data keys; must return undefined if none decrypts. Called before anything is authenticated; the result is wiped. */
export type OpenDataKey = (
  encrypted: readonly EncryptedDataKey[],
  context: EncryptionContext,
) => Promise<Secret | undefined>;

export interface SealOptions {
  readonly dataKey: DataKey;
  readonly context?: EncryptionContext | undefined;
  /** Plaintext bytes per frame, 1 to 64 MiB (default 65536). */
  readonly frameLength?: number | undefined;
  /** Signs the message. The data key must be encrypted with `signer.signedContext(context)`. */
  readonly signer?: Signer | undefined;
}

export interface OpenOptions extends HeaderLimits {
  readonly openDataKey: OpenDataKey;
  /** Maximum frame to buffer, in bytes (default 64 MiB). */
  readonly maxFrameLength?: number | undefined;
  /** Holds the plaintext of a body that is signed or not framed until it is verified (default: in memory, up to `maxFrameLength`). */
  readonly hold?: Hold | undefined;
  /** Releases the frames of a signed message one by one, each authenticated, before the signature is verified. */
  readonly releaseUnverified?: boolean | undefined;
}

/**
 * Begins a message: returns its header (body and tag) and the parameters for its frames. A signer has processed the header; the caller must pass it
 * every frame, and end the message with its footer.
 */
export function startMessage(options: SealOptions): { header: Buffer; body: Body } {
  const { dataKey, context = {}, frameLength = defaultFrameLength, signer } = options;
  const suite = signer?.suite ?? committing;
  if (!Number.isInteger(frameLength) || frameLength < 1 || frameLength > defaultMaxFrameLength) {
    throw new KmsError(
      'ValidationException',
      `the frame length must be from 1 to ${defaultMaxFrameLength} bytes`,
    );
  }
  if (dataKey.plaintext.length !== suite.dataKeyLength) throw new RangeError('a data key has 32 bytes');
  checkContext(context);
  const messageId = randomBytes(suite.messageIdLength);
  const { key, commitment } = suite.derive(dataKey.plaintext, messageId);
  dataKey.plaintext.wipe();
  const bytes = encodeHeader({
    suite,
    messageId,
    context: signer?.signedContext(context) ?? context,
    encryptedDataKeys: dataKey.encrypted,
    frameLength,
    commitment,
  });
  const header = concat(bytes, computeHeaderTag(key, bytes));
  signer?.update(header);
  return { header, body: { key, messageId, frameLength } };
}

/** The parameters for opening frames, once the header is authenticated. `authentication`: the `authenticationLength` bytes after its body. */
export function openHeader(
  header: ReadHeader,
  authentication: Uint8Array,
  dataKey: Secret | undefined,
): Body {
  if (authentication.length !== getAuthenticationLength(header.suite)) throw messageInvalid();
  if (dataKey?.length !== header.suite.dataKeyLength) throw messageInvalid();
  const { key, commitment } = header.suite.derive(dataKey, header.messageId);
  dataKey.wipe();
  if (!equal(commitment, header.commitment)) throw messageInvalid();
  if (!isHeaderTagRight(key, header.bytes, authentication)) throw messageInvalid();
  return { key, messageId: header.messageId, frameLength: header.frameLength };
}

/** Encrypts a stream into a message. The source must not change the bytes of a chunk after it yielded it. */
export async function* sealMessage(
  options: SealOptions,
  source: ByteStream,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { header, body } = startMessage(options);
  const { signer } = options;
  const input = new Input(source);
  try {
    // The short ends of adjacent frames are yielded together: the tag of one frame with the prefix of the next.
    let pending: Buffer = header;
    let sequence = 1;
    const seal = function* (final: boolean, length: number): Generator<Uint8Array, void, undefined> {
      const frame = sealFrame(body, { sequence, final }, input.take(length));
      if (signer !== undefined) for (const piece of frame) signer.update(piece);
      const [prefix, ...rest] = frame;
      const tag = rest.pop();
      if (prefix === undefined || tag === undefined) return;
      yield concat(pending, prefix);
      yield* rest;
      pending = tag;
    };
    // A frame is regular only if at least one byte follows it.
    while (await input.fill(body.frameLength + 1)) {
      if (sequence === maxSequence) throw tooManyFrames();
      yield* seal(false, body.frameLength);
      sequence++;
    }
    yield* seal(true, input.length);
    yield signer === undefined ? pending : concat(pending, signer.footer());
  } finally {
    await input.close();
  }
}

function tooManyFrames(): KmsError {
  return new KmsError('LimitExceededException', 'the message would have more than 4294967295 frames', {
    hint: 'use a longer frame length',
  });
}

/**
 * Decrypts a message. Each frame of plaintext is released once its tag is verified, the final frame after the input has ended; on an error, the
 * caller must discard what was released before. For messages that are signed or not framed, nothing is released before the end is verified, except as
 * `releaseUnverified` and `hold` say.
 */
export async function* openMessage(
  options: OpenOptions,
  source: ByteStream,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { maxFrameLength = defaultMaxFrameLength } = options;
  const { hold = holdInMemory(maxFrameLength), releaseUnverified = false } = options;
  const input = new Input(source);
  try {
    const header = await readHeaderFrom(input, options);
    const authentication = await readAuthentication(input, header);
    const dataKey = await options.openDataKey(header.encryptedDataKeys, header.context);
    const body = openHeader(header, authentication, dataKey);
    checkFrameLength(body.frameLength, maxFrameLength);
    yield* openBody(input, { header, tag: authentication, body }, hold, releaseUnverified);
  } finally {
    await input.close();
  }
}

/** A message whose header has been read and authenticated. */
export interface Entered {
  readonly header: ReadHeader;
  /** The bytes between header body and frames. */
  readonly tag: Buffer;
  readonly body: Body;
}

/** Decrypts a message whose header is authenticated, as `openMessage` does. `source` is the whole message: a different header is refused. */
export async function* openEntered(
  entered: Entered,
  hold: Hold,
  source: ByteStream,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { header, tag, body } = entered;
  checkFrameLength(body.frameLength, defaultMaxFrameLength);
  const input = new Input(source);
  try {
    await requireBytes(input, header.bytes.length);
    if (!input.takeWhole(header.bytes.length).equals(header.bytes)) throw messageInvalid();
    if (!(await readAuthentication(input, header)).equals(tag)) throw messageInvalid();
    yield* openBody(input, entered, hold, false);
  } finally {
    await input.close();
  }
}

async function* openBody(
  input: Input,
  { header, tag, body }: Entered,
  hold: Hold,
  releaseUnverified: boolean,
): AsyncGenerator<Uint8Array, void, undefined> {
  const verifier = Verifier.of(header.suite, header.context);
  verifier?.update(header.bytes);
  verifier?.update(tag);
  const framed = body.frameLength > 0;
  const plaintext = (framed ? openFrames : openWholeBlock)(input, body, verifier);
  yield* framed && (verifier === undefined || releaseUnverified) ? plaintext : hold(plaintext);
}

async function* openWholeBlock(
  input: Input,
  body: Body,
  verifier: Verifier | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* openBlock(input, body, verifier);
  await finish(input, verifier);
}

async function* openFrames(
  input: Input,
  body: Body,
  verifier: Verifier | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let sequence = 1; sequence <= maxSequence; sequence++) {
    await requireBytes(input, 4);
    const final = startsFinalFrame(input.peek(4));
    const plaintext = await openNext(input, body, { sequence, final }, verifier);
    if (final) await finish(input, verifier);
    yield* plaintext;
    if (final) return;
  }
  throw messageInvalid();
}

/** Verifies the footer, if required, and that the input ends. */
async function finish(input: Input, verifier: Verifier | undefined): Promise<void> {
  if (verifier !== undefined) {
    await requireBytes(input, footerPrefixLength);
    const length = input.takeWhole(footerPrefixLength).readUInt16BE();
    if (length > verifier.maxLength) throw messageInvalid();
    await requireBytes(input, length);
    verifier.check(input.takeWhole(length));
  }
  if (await input.fill(1)) throw messageInvalid();
}

async function openNext(
  input: Input,
  body: Body,
  place: FramePlace,
  verifier: Verifier | undefined,
): Promise<Buffer[]> {
  const prefixLength = place.final ? finalPrefixLength : regularPrefixLength;
  await requireBytes(input, prefixLength);
  const start = input.takeWhole(prefixLength);
  const prefix = parsePrefix(body, place, start);
  if (prefix === undefined) throw messageInvalid();
  await requireBytes(input, prefix.length + tagLength);
  const content = input.take(prefix.length);
  const tag = input.takeWhole(tagLength);
  const plaintext = openFrame(body, { place, iv: prefix.iv, content, tag });
  if (verifier !== undefined) for (const piece of [start, ...content, tag]) verifier.update(piece);
  return plaintext;
}

function checkFrameLength(length: number, limit: number): void {
  if (length > limit) {
    throw new KmsError('LimitExceededException', `the frames of the message are longer than ${limit} bytes`, {
      hint: 'a whole frame is held in memory: raise the limit if you trust the message',
    });
  }
}
