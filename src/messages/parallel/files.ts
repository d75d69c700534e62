/**
 * Converts messages from file to file. The lengths and thus all frame positions are known, so two threads process blocks of frames in any order
 * (docs/decisions/0021-files-in-blocks.md).
 */
import { fstatSync, type BigIntStats } from 'node:fs';
import type { Kms } from '../../api/kms.ts';
import { isKmsError } from '../../base/errors.ts';
import type { Body } from '../../crypto/envelope/body.ts';
import type { HeaderLimits, ReadHeader } from '../../crypto/envelope/header.ts';
import type { Layout } from '../../crypto/envelope/partition.ts';
import {
  beginMessage,
  enterMessage,
  type DecryptMessageOptions,
  type EncryptMessageOptions,
} from '../message.ts';
import type { Decrypting } from '../datakeys.ts';
import { BlockWorker } from './workerthread.ts';
import { runBlocks, type BlockOptions } from './run.ts';
import { readAt, writeAt } from './block.ts';
import { BlockFailure, explainFailure, sourceChanged } from './failures.ts';

export interface FilePair {
  /** A regular file, open for reading. */
  readonly from: {
    readonly fd: number;
    readonly path: string;
  };
  /** An empty regular file; `open` is called before the first write. The caller must discard the file if the promise rejects. */
  readonly to: {
    readonly open: () => number;
    readonly path: string;
    /** Whether its content must be on disk when the promise resolves. */
    readonly sync: boolean;
  };
  /** Called from time to time with the processed bytes of plaintext. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** For tests. */
  readonly workerAbove?: number | undefined;
  readonly worker?: string | undefined;
}

/** Starting a worker takes as long as one thread takes for half of this length. */
const workerAbove = 128 * 1024 * 1024;

/** Two threads each hold a block and its result: longer frames would take too much memory. */
const maxFrameLength = 1024 * 1024;

/** Must be called before the key is looked up: a long source gets a second thread, which takes time to start. */
export function expectBlocks(length: number): void {
  if (length >= workerAbove) BlockWorker.prepare();
}

function runOptions({ onProgress, ...pair }: FilePair): BlockOptions {
  return {
    workerAbove: pair.workerAbove ?? workerAbove,
    worker: pair.worker,
    sync: pair.to.sync,
    onProgress: onProgress ?? (() => undefined),
  };
}

/** Converts failures into errors, or into `FileChanged` if the source has changed. */
async function withExplanation(pair: FilePair, was: BigIntStats, work: () => Promise<void>): Promise<void> {
  const { from, to } = pair;
  try {
    await work();
  } catch (error) {
    throw await explainFailure(error, { from: from.path, to: to.path });
  }
  const now = fstatSync(from.fd, { bigint: true });
  if (now.size !== was.size || now.mtimeNs !== was.mtimeNs) throw sourceChanged(from.path);
}

/**
 * Encrypts a file in blocks; if that is impossible, resolves with false without calling KMS or writing anything. Rejects with `FileChanged` if the
 * file changes meanwhile.
 */
export async function encryptFile(
  kms: Pick<Kms, 'generateDataKey'> | undefined,
  options: EncryptMessageOptions,
  pair: FilePair,
): Promise<boolean> {
  // A signature covers the frames in order.
  if (options.signed === true || (options.frameLength ?? 0) > maxFrameLength) return false;
  const { partitionPlaintext } = await import('../../crypto/envelope/partition.ts');
  const was = fstatSync(pair.from.fd, { bigint: true });
  const { header, body } = await beginMessage(kms, options);
  const layout = partitionPlaintext(header.length, body.frameLength, Number(was.size));
  await withExplanation(pair, was, async () => {
    const to = pair.to.open();
    writeAt(to, [header], 0, header.length);
    await runBlocks({ direction: 'seal', body, layout, from: pair.from.fd, to }, runOptions(pair));
  });
  return true;
}

interface Start {
  readonly header: ReadHeader;
  readonly tag: Buffer;
}

/** The beginning of a message in a file; undefined if it is too short or not a message. */
async function startOf({ fd, path }: FilePair['from'], limits: HeaderLimits): Promise<Start | undefined> {
  const [{ readHeader }, { tagLength }] = await Promise.all([
    import('../../crypto/envelope/header.ts'),
    import('../../crypto/envelope/body.ts'),
  ]);
  let at = 0;
  const take = (count: number): Buffer => {
    at += count;
    return readAt(fd, Buffer.alloc(count), at - count, count);
  };
  try {
    const reader = readHeader(limits);
    let step = reader.next();
    while (step.done !== true) step = reader.next(take(step.value));
    return { header: step.value, tag: take(tagLength) };
  } catch (error) {
    // Too short, or not a header: reading it as a stream reports the error.
    if (isKmsError(error) || (error instanceof BlockFailure && error.trouble.kind === 'changed')) {
      return undefined;
    }
    throw await explainFailure(error, { from: path, to: path });
  }
}

/** The layout of a message's frames, if it can be opened in blocks. */
async function layoutFor(
  { frameLength, suite, bytes }: ReadHeader,
  length: number,
): Promise<Layout | undefined> {
  const [{ committing }, { tagLength }, { partitionMessage }] = await Promise.all([
    import('../../crypto/envelope/suites.ts'),
    import('../../crypto/envelope/body.ts'),
    import('../../crypto/envelope/partition.ts'),
  ]);
  if (suite.id !== committing.id || frameLength < 1 || frameLength > maxFrameLength) return undefined;
  return partitionMessage(bytes.length + tagLength, frameLength, length);
}

/** Detects a message that was truncated between two frames before decrypting all of it. */
async function checkFinalFrame(fd: number, body: Body, layout: Layout): Promise<void> {
  const { finalPrefixLength, computeFramePosition, parsePrefix } =
    await import('../../crypto/envelope/body.ts');
  const { headerLength, frameLength, frameCount } = layout;
  const at = computeFramePosition(headerLength, frameLength, frameCount);
  const prefix = readAt(fd, Buffer.alloc(finalPrefixLength), at, finalPrefixLength);
  if (parsePrefix(body, { sequence: frameCount, final: true }, prefix) === undefined) {
    throw new BlockFailure({ kind: 'invalid' });
  }
}

/**
 * Decrypts the message in a file in blocks; if that is impossible, resolves with false without calling KMS or writing anything. Rejects like
 * `decryptMessage`, and with `FileChanged` if the file changes meanwhile.
 */
export async function decryptFile(
  kms: Decrypting | undefined,
  options: DecryptMessageOptions,
  pair: FilePair,
): Promise<boolean> {
  const { from } = pair;
  const was = fstatSync(from.fd, { bigint: true });
  const start = await startOf(from, options);
  const layout = start && (await layoutFor(start.header, Number(was.size)));
  if (start === undefined || layout === undefined) return false;
  const body = await enterMessage(kms, options, start.header, start.tag);
  await withExplanation(pair, was, async () => {
    await checkFinalFrame(from.fd, body, layout);
    await runBlocks({ direction: 'open', body, layout, from: from.fd, to: pair.to.open() }, runOptions(pair));
  });
  return true;
}

/** Two messages with the same plaintext and frame length: one to open, one to seal. */
export interface Bodies {
  readonly from: Body;
  readonly to: { readonly header: Buffer; readonly body: Body };
}

/**
 * Reseals the message in a file frame by frame, in blocks; if that is impossible, resolves with false without calling KMS or writing anything.
 * `header` is the file's. Rejects like `decryptFile`: then the output is not a message.
 */
export async function resealFile(
  header: ReadHeader,
  bodies: () => Promise<Bodies>,
  pair: FilePair,
): Promise<boolean> {
  const was = fstatSync(pair.from.fd, { bigint: true });
  const layout = await layoutFor(header, Number(was.size));
  if (layout === undefined) return false;
  const { from: body, to: next } = await bodies();
  const into = { body: next.body, layout: { ...layout, headerLength: next.header.length } };
  await withExplanation(pair, was, async () => {
    await checkFinalFrame(pair.from.fd, body, layout);
    const to = pair.to.open();
    writeAt(to, [next.header], 0, next.header.length);
    await runBlocks({ direction: 'reseal', body, layout, into, from: pair.from.fd, to }, runOptions(pair));
  });
  return true;
}
