/**
 * A message from file to file. Both lengths are known, so every frame's place is, and blocks of frames are worked on in any
 * order by two threads (docs/decisions/0021-files-in-blocks.md).
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
import { Helper } from './workerthread.ts';
import { runBlocks, type Running } from './run.ts';
import { readAt, writeAt } from './block.ts';
import { BlockFailure, explainFailure, sourceChanged } from './failures.ts';

export interface FilePair {
  /** A regular file, open for reading. */
  readonly from: {
    readonly fd: number;
    readonly path: string;
  };
  /** An empty regular file; `open` is called when the first byte is to be written. Discard it if the promise rejects. */
  readonly to: {
    readonly open: () => number;
    readonly path: string;
    /** Has it on disk when the promise resolves, its name apart. */
    readonly sync: boolean;
  };
  /** Called now and then with the bytes of plaintext that are done. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** For tests. */
  readonly workerAbove?: number | undefined;
  readonly worker?: string | undefined;
}

/** Starting a worker takes about as long as one thread takes for half of this. */
const workerAbove = 128 * 1024 * 1024;

/** Two threads hold a block and its result each: with frames longer than that, too much memory. */
const maxFrameLength = 1024 * 1024;

/** To be called before the key is looked for: a source of many bytes will have two threads, and one takes its time to start. */
export function expectBlocks(length: number): void {
  if (length >= workerAbove) Helper.prepare();
}

function runOptions({ onProgress, ...pair }: FilePair): Running {
  return {
    workerAbove: pair.workerAbove ?? workerAbove,
    worker: pair.worker,
    sync: pair.to.sync,
    onProgress: onProgress ?? (() => undefined),
  };
}

/** Says what went wrong in words, or that the source is not what it was. */
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
 * Encrypts the file as it is now, if it can be done in blocks; otherwise resolves with false, having called and written nothing.
 * Rejects with `FileChanged` when the file does not stay as it is.
 */
export async function encryptFile(
  kms: Pick<Kms, 'generateDataKey'> | undefined,
  options: EncryptMessageOptions,
  pair: FilePair,
): Promise<boolean> {
  // A signature is made over the frames in their order.
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

/** What the file begins with, if a message does; undefined for what is too short or none. */
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
    // Too short, or no header: whoever reads it as a stream says so.
    if (isKmsError(error) || (error instanceof BlockFailure && error.trouble.kind === 'changed')) {
      return undefined;
    }
    throw await explainFailure(error, { from: path, to: path });
  }
}

/** Where the frames of a message of so many bytes are, if it can be opened in blocks. */
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

/** A message that was cut off between two frames is found out before all of it is decrypted. */
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
 * Decrypts the message that the file is, if it can be done in blocks; otherwise resolves with false, having called and written
 * nothing. Rejects as `decryptMessage` does, and with `FileChanged` when the file does not stay as it is.
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

/** Two messages of the same plaintext and frame length: one to be opened, one to be sealed. */
export interface Bodies {
  readonly from: Body;
  readonly to: { readonly header: Buffer; readonly body: Body };
}

/**
 * Seals the message that the file is anew, frame by frame, if it can be done in blocks; otherwise resolves with false, having called and
 * written nothing. `header` is that of the file. Rejects as `decryptFile` does: then what was written is no message.
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
