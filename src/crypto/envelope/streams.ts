/** Whole messages as streams: any length in constant memory (docs/spec/message.md). */
import { randomBytes } from 'node:crypto';
import { concat, equal } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import type { EncryptionContext } from '../context.ts';
import {
  finalPrefixLength,
  headerTag,
  headerTagMatches,
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
import { checkContext } from './context.ts';
import {
  encodeHeader,
  readHeader,
  type EncryptedDataKey,
  type HeaderLimits,
  type ReadHeader,
} from './header.ts';
import { Input } from './input.ts';
import { messageInvalid } from './refusal.ts';
import { committing } from './suites.ts';

const defaultFrameLength = 65_536;
const defaultMaxFrameLength = 64 * 1024 * 1024;

/** A new data key and the same encrypted for each recipient. */
export interface DataKey {
  /** 32 bytes. Wiped once the content key is derived from it. */
  readonly plaintext: Secret;
  readonly encrypted: readonly EncryptedDataKey[];
}

/**
 * Decrypts one of a message's encrypted data keys; undefined when none opens. The secret is wiped once it is used.
 * Called before anything is authenticated.
 */
export type OpenDataKey = (
  encrypted: readonly EncryptedDataKey[],
  context: EncryptionContext,
) => Promise<Secret | undefined>;

export interface SealOptions {
  readonly dataKey: DataKey;
  readonly context?: EncryptionContext | undefined;
  /** Plaintext bytes of a frame, 1 to 64 MiB. Default 65536. */
  readonly frameLength?: number | undefined;
}

export interface OpenOptions extends HeaderLimits {
  readonly openDataKey: OpenDataKey;
  /** The longest frame to buffer, in bytes. Default 64 MiB. */
  readonly maxFrameLength?: number | undefined;
}

/** Begins a message: its header (body and tag) and what its frames are sealed with. */
export function startMessage(options: SealOptions): { header: Buffer; body: Body } {
  const { dataKey, context = {}, frameLength = defaultFrameLength } = options;
  if (!Number.isInteger(frameLength) || frameLength < 1 || frameLength > defaultMaxFrameLength) {
    throw new KmsError(
      'ValidationException',
      `the frame length must be from 1 to ${defaultMaxFrameLength} bytes`,
    );
  }
  if (dataKey.plaintext.length !== committing.dataKeyLength) throw new RangeError('a data key has 32 bytes');
  checkContext(context);
  const messageId = randomBytes(committing.messageIdLength);
  const { key, commitment } = committing.derive(dataKey.plaintext, messageId);
  dataKey.plaintext.wipe();
  const encryptedDataKeys = dataKey.encrypted;
  const bytes = encodeHeader({
    suite: committing,
    messageId,
    context,
    encryptedDataKeys,
    frameLength,
    commitment,
  });
  return { header: concat(bytes, headerTag(key, bytes)), body: { key, messageId, frameLength } };
}

/** What the frames of a message are opened with, once its header proves authentic under the data key. */
export function openHeader(header: ReadHeader, tag: Uint8Array, dataKey: Secret | undefined): Body {
  if (dataKey?.length !== header.suite.dataKeyLength) throw messageInvalid();
  const { key, commitment } = header.suite.derive(dataKey, header.messageId);
  dataKey.wipe();
  if (!equal(commitment, header.commitment)) throw messageInvalid();
  if (!headerTagMatches(key, header.bytes, tag)) throw messageInvalid();
  return { key, messageId: header.messageId, frameLength: header.frameLength };
}

/** Encrypts a stream into a message. The source gives its chunks away: it must not change them afterwards. */
export async function* sealMessage(
  options: SealOptions,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { header, body } = startMessage(options);
  const input = new Input(source);
  try {
    // Each frame's short ends travel with their neighbours: the tag of one frame with the prefix of the next.
    let pending: Buffer = header;
    let sequence = 1;
    const seal = function* (final: boolean, length: number): Generator<Uint8Array, void, undefined> {
      const [prefix, ...rest] = sealFrame(body, { sequence, final }, input.take(length));
      const tag = rest.pop();
      if (prefix === undefined || tag === undefined) return;
      yield concat(pending, prefix);
      yield* rest;
      pending = tag;
    };
    // A frame is regular only if a byte is known to follow it.
    while (await input.fill(body.frameLength + 1)) {
      if (sequence === maxSequence) throw tooManyFrames();
      yield* seal(false, body.frameLength);
      sequence++;
    }
    yield* seal(true, input.length);
    yield pending;
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
 * Decrypts a message. Plaintext is released frame by frame, each after its tag is checked, the final frame after the
 * input has ended: whoever gets an error must discard what was released before it.
 */
export async function* openMessage(
  options: OpenOptions,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const input = new Input(source);
  try {
    const header = await readHeaderFrom(input, options);
    await need(input, tagLength);
    const tag = Buffer.from(input.takeWhole(tagLength));
    const body = openHeader(header, tag, await options.openDataKey(header.encryptedDataKeys, header.context));
    checkFrameLength(body.frameLength, options.maxFrameLength ?? defaultMaxFrameLength);

    for (let sequence = 1; sequence <= maxSequence; sequence++) {
      await need(input, 4);
      const final = startsFinalFrame(input.peek(4));
      const plaintext = await openNext(input, body, { sequence, final });
      if (final) {
        if (await input.fill(1)) throw messageInvalid();
        yield* plaintext;
        return;
      }
      yield* plaintext;
    }
    throw messageInvalid();
  } finally {
    await input.close();
  }
}

async function need(input: Input, count: number): Promise<void> {
  if (input.length < count && !(await input.fill(count))) throw messageInvalid();
}

async function readHeaderFrom(input: Input, limits: HeaderLimits): Promise<ReadHeader> {
  const reader = readHeader(limits);
  let step = reader.next();
  while (step.done !== true) {
    await need(input, step.value);
    step = reader.next(input.takeWhole(step.value));
  }
  return step.value;
}

async function openNext(input: Input, body: Body, place: FramePlace): Promise<Buffer[]> {
  const prefixLength = place.final ? finalPrefixLength : regularPrefixLength;
  await need(input, prefixLength);
  const prefix = parsePrefix(body, place, input.takeWhole(prefixLength));
  if (prefix === undefined) throw messageInvalid();
  await need(input, prefix.length + tagLength);
  const content = input.take(prefix.length);
  return openFrame(body, { place, iv: prefix.iv, content, tag: input.takeWhole(tagLength) });
}

function checkFrameLength(length: number, limit: number): void {
  if (length > limit) {
    throw new KmsError('LimitExceededException', `the frames of the message are longer than ${limit} bytes`, {
      hint: 'a frame is held in memory whole: raise the limit if the message is trusted',
    });
  }
}
