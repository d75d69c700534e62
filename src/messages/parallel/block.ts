/** Converts one block from file to file: reads it, seals or opens its frames (or both), and writes it in place. */
import { readSync, writevSync } from 'node:fs';
import { isKmsError, systemCode } from '../../base/errors.ts';
import type { Body, FramePlace } from '../../crypto/envelope/body.ts';
import type { Layout } from '../../crypto/envelope/partition.ts';
import { release } from '../../base/memory.ts';
import { BlockFailure } from './failures.ts';

interface Conversion {
  readonly body: Body;
  readonly layout: Layout;
  /** Descriptors, which belong to the process, not to a thread. */
  readonly from: number;
  readonly to: number;
}

/** The data that every thread working on a message needs, in a form that can be posted to it. */
export type BlockTask =
  | (Conversion & { readonly direction: 'seal' | 'open' })
  /** Opens a message and seals another with the same frames. */
  | (Conversion & {
      readonly direction: 'reseal';
      readonly into: { readonly body: Body; readonly layout: Layout };
    });

/** Converts the block with that index, from 0. Throws `BlockFailure`. */
export type Step = (index: number) => void;

/** Keeps one block and its result in memory until the result is written. */
export async function createStep(task: BlockTask): Promise<Step> {
  const [frames, { getBlock }] = await Promise.all([
    import('../../crypto/envelope/body.ts'),
    import('../../crypto/envelope/partition.ts'),
  ]);
  const { body, layout, from, to } = task;
  const { frameLength } = layout;
  const { tagLength, finalPrefixLength, regularPrefixLength } = frames;
  const longest = layout.framesInBlock * (frameLength + regularPrefixLength + tagLength) + finalPrefixLength;
  const room = Buffer.allocUnsafeSlow(longest);

  const seal: Step = (index) => {
    const { first, frameCount, final, plaintext, sealed } = getBlock(layout, index);
    const source = readAt(from, room, plaintext.at, plaintext.length);
    const pieces: Buffer[] = [];
    for (let i = 0; i < frameCount; i++) {
      const place = { sequence: first + i, final: final && i === frameCount - 1 };
      const content = source.subarray(i * frameLength, (i + 1) * frameLength);
      pieces.push(...frames.sealFrame(body, place, [content]));
    }
    writeAt(to, pieces, sealed.at, sealed.length);
    release(pieces);
  };

  /** The plaintext of each frame of a block, one frame at once. */
  function* opened(index: number): Generator<{ place: FramePlace; content: Buffer[] }, void, undefined> {
    const { first, frameCount, final, sealed } = getBlock(layout, index);
    const source = readAt(from, room, sealed.at, sealed.length);
    let at = 0;
    const take = (count: number): Buffer => source.subarray(at, (at += count));
    for (let i = 0; i < frameCount; i++) {
      const place = { sequence: first + i, final: final && i === frameCount - 1 };
      const prefix = frames.parsePrefix(
        body,
        place,
        take(place.final ? finalPrefixLength : regularPrefixLength),
      );
      const rest = place.final ? source.length - at - tagLength : frameLength;
      if (prefix?.length !== rest) throw new BlockFailure({ kind: 'invalid' });
      const content = [take(prefix.length)];
      yield {
        place,
        content: frames.openFrame(body, { place, iv: prefix.iv, content, tag: take(tagLength) }),
      };
    }
  }

  const open: Step = (index) => {
    const { plaintext } = getBlock(layout, index);
    const pieces: Buffer[] = [];
    for (const { content } of opened(index)) pieces.push(...content);
    writeAt(to, pieces, plaintext.at, plaintext.length);
    release(pieces);
  };

  if (task.direction !== 'reseal') return task.direction === 'seal' ? seal : sayingInvalid(open);
  const { into } = task;
  return sayingInvalid((index) => {
    const { sealed } = getBlock(into.layout, index);
    const pieces: Buffer[] = [];
    for (const { place, content } of opened(index)) {
      pieces.push(...frames.sealFrame(into.body, place, content));
      release(content);
    }
    writeAt(to, pieces, sealed.at, sealed.length);
    release(pieces);
  });
}

function sayingInvalid(open: Step): Step {
  return (index) => {
    try {
      open(index);
    } catch (error) {
      throw isKmsError(error) ? new BlockFailure({ kind: 'invalid' }) : error;
    }
  };
}

/** Fills the beginning of `room`. Throws `BlockFailure`. */
export function readAt(fd: number, room: Buffer, at: number, length: number): Buffer {
  for (let done = 0; done < length;) {
    let count: number;
    try {
      count = readSync(fd, room, done, length - done, at + done);
    } catch (error) {
      throw new BlockFailure({ kind: 'read', code: systemCode(error) });
    }
    if (count === 0) throw new BlockFailure({ kind: 'changed' });
    done += count;
  }
  return room.subarray(0, length);
}

/** Throws `BlockFailure`. */
export function writeAt(fd: number, pieces: readonly Buffer[], at: number, length: number): void {
  let left: readonly Buffer[] = pieces;
  for (let done = 0; done < length;) {
    let count: number;
    try {
      count = writevSync(fd, left, at + done);
    } catch (error) {
      throw new BlockFailure({ kind: 'write', code: systemCode(error) });
    }
    done += count;
    if (done < length) left = after(left, count);
  }
}

/** The pieces without their first `count` bytes. */
function after(pieces: readonly Buffer[], count: number): Buffer[] {
  let skip = count;
  return pieces.flatMap((piece) => {
    const gone = Math.min(skip, piece.length);
    skip -= gone;
    return gone < piece.length ? [piece.subarray(gone)] : [];
  });
}
