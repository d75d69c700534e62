/** Divides a message of known length (docs/spec/message.md, "Positions") into blocks of whole frames that can be processed independently. */
import { finalPrefixLength, computeFramePosition, regularPrefixLength, tagLength } from './body.ts';

/** Lengths in bytes. Can be posted to another thread. */
export interface Layout {
  /** Header body and tag. */
  readonly headerLength: number;
  readonly frameLength: number;
  readonly plaintextLength: number;
  readonly frameCount: number;
  readonly framesInBlock: number;
  readonly blockCount: number;
}

interface Span {
  /** Offset in the file. */
  readonly at: number;
  readonly length: number;
}

/** Consecutive frames of a message. */
export interface Block {
  /** Sequence number of the first frame. */
  readonly first: number;
  readonly frameCount: number;
  /** Whether the last frame is the message's last. */
  readonly final: boolean;
  readonly plaintext: Span;
  readonly sealed: Span;
}

/** Large enough to make system calls cheap, small enough for the processor's cache. */
const blockLength = 1024 * 1024;
/** For messages with short frames. */
const maxFramesInBlock = 256;

const frameOverhead = regularPrefixLength + tagLength;

function makeLayout(
  headerLength: number,
  frameLength: number,
  plaintextLength: number,
  frameCount: number,
): Layout {
  const framesInBlock = Math.min(maxFramesInBlock, Math.max(1, Math.floor(blockLength / frameLength)));
  const blockCount = Math.ceil(frameCount / framesInBlock);
  return { headerLength, frameLength, plaintextLength, frameCount, framesInBlock, blockCount };
}

/** The layout of a message to write: its final frame is empty only if the whole plaintext is. */
export function partitionPlaintext(
  headerLength: number,
  frameLength: number,
  plaintextLength: number,
): Layout {
  const frameCount = Math.max(1, Math.ceil(plaintextLength / frameLength));
  return makeLayout(headerLength, frameLength, plaintextLength, frameCount);
}

/** The layout of a message of `length` bytes; undefined if no message with this header has that length. */
export function partitionMessage(
  headerLength: number,
  frameLength: number,
  length: number,
): Layout | undefined {
  const body = length - headerLength - finalPrefixLength - tagLength;
  if (body < 0) return undefined;
  const regular = Math.floor(body / (frameLength + frameOverhead));
  const inFinal = body - regular * (frameLength + frameOverhead);
  if (inFinal > frameLength) return undefined;
  return makeLayout(headerLength, frameLength, regular * frameLength + inFinal, regular + 1);
}

export function computeSealedLength({
  headerLength,
  frameLength,
  plaintextLength,
  frameCount,
}: Layout): number {
  const inFinal = plaintextLength - (frameCount - 1) * frameLength;
  return (
    computeFramePosition(headerLength, frameLength, frameCount) + finalPrefixLength + inFinal + tagLength
  );
}

/** Block `index`, counted from 0. */
export function getBlock(layout: Layout, index: number): Block {
  const { headerLength, frameLength, frameCount, framesInBlock } = layout;
  const first = index * framesInBlock + 1;
  const count = Math.min(framesInBlock, frameCount - first + 1);
  const next = first + count;
  const final = next > frameCount;
  const plainAt = (first - 1) * frameLength;
  const sealedAt = computeFramePosition(headerLength, frameLength, first);
  const plainEnd = final ? layout.plaintextLength : plainAt + count * frameLength;
  const sealedEnd = final
    ? computeSealedLength(layout)
    : computeFramePosition(headerLength, frameLength, next);
  return {
    first,
    frameCount: count,
    final,
    plaintext: { at: plainAt, length: plainEnd - plainAt },
    sealed: { at: sealedAt, length: sealedEnd - sealedAt },
  };
}
