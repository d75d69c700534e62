/** One block from file to file: read, sealed or opened frame by frame, written where it belongs. */
import { readSync, writevSync } from 'node:fs';
import { isKmsError, systemCode } from '../../base/errors.ts';
import type { Body } from '../../crypto/envelope/body.ts';
import type { Layout } from '../../crypto/envelope/partition.ts';
import { release } from './memory.ts';
import { BlockFailure } from './trouble.ts';

/** What all threads that work on a message need. Can be posted to them. */
export interface Job {
  readonly direction: 'seal' | 'open';
  readonly body: Body;
  readonly layout: Layout;
  /** Descriptors; they belong to the process, not to a thread. */
  readonly from: number;
  readonly to: number;
}

/** Does the block of that number (counted from 0). Throws `BlockFailure`. */
export type Step = (index: number) => void;

/** A step keeps one block in memory and its result until it is written. */
export async function stepOf(job: Job): Promise<Step> {
  const [frames, { blockAt }] = await Promise.all([
    import('../../crypto/envelope/body.ts'),
    import('../../crypto/envelope/partition.ts'),
  ]);
  const { direction, body, layout, from, to } = job;
  const { frameLength } = layout;
  const { tagLength, finalPrefixLength, regularPrefixLength } = frames;
  const longest = layout.framesInBlock * (frameLength + regularPrefixLength + tagLength) + finalPrefixLength;
  const room = Buffer.allocUnsafeSlow(longest);

  const seal: Step = (index) => {
    const { first, frameCount, final, plaintext, sealed } = blockAt(layout, index);
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

  const open: Step = (index) => {
    const { first, frameCount, final, plaintext, sealed } = blockAt(layout, index);
    const source = readAt(from, room, sealed.at, sealed.length);
    const pieces: Buffer[] = [];
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
      pieces.push(...frames.openFrame(body, { place, iv: prefix.iv, content, tag: take(tagLength) }));
    }
    writeAt(to, pieces, plaintext.at, plaintext.length);
    release(pieces);
  };

  return direction === 'seal' ? seal : sayingInvalid(open);
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

/** What is left of the pieces when so many bytes of them are written. */
function after(pieces: readonly Buffer[], count: number): Buffer[] {
  let skip = count;
  return pieces.flatMap((piece) => {
    const gone = Math.min(skip, piece.length);
    skip -= gone;
    return gone < piece.length ? [piece.subarray(gone)] : [];
  });
}
