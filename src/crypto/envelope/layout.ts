/** Finds the lengths of a message and its plaintext from its markers, without a key. Nothing is authenticated: the message may still be altered. */
import {
  finalPrefixLength,
  computeFramePosition,
  parsePrefix,
  regularPrefixLength,
  startsFinalFrame,
  tagLength,
} from './body.ts';
import { blockPrefixLength, parseBlockPrefix } from './block.ts';
import { getAuthenticationLength, type ReadHeader } from './header.ts';
import type { Input } from './input.ts';
import { footerPrefixLength, maxSignatureLength, minSignatureLength } from './signature.ts';

export interface Layout {
  readonly plaintextLength: number;
  /** 0 for a body that is not framed. */
  readonly frames: number;
}

/** Reads bytes at any offset of the message; returns fewer only at its end. */
export type ReadAt = (at: number, count: number) => Buffer;

export function getBodyPosition(header: ReadHeader): number {
  return header.bytes.length + getAuthenticationLength(header.suite);
}

/** Bytes of a frame beside its content. */
const regularOverhead = regularPrefixLength + tagLength;
const finalOverhead = finalPrefixLength + tagLength;

/** The layout of a message of `size` bytes, with a few reads; undefined if it is truncated or has trailing bytes. */
export function findLayout(header: ReadHeader, size: number, read: ReadAt): Layout | undefined {
  const start = getBodyPosition(header);
  const { frameLength } = header;
  if (frameLength === 0) {
    const prefix = read(start, blockPrefixLength);
    const parsed = prefix.length === blockPrefixLength ? parseBlockPrefix(prefix) : undefined;
    if (parsed === undefined) return undefined;
    const end = start + blockPrefixLength + parsed.length + tagLength;
    return endsAt(header, end, size, read) ? { plaintextLength: parsed.length, frames: 0 } : undefined;
  }
  // The length of the footer is known only once it is found, so several positions are possible.
  const { least, most } = getFooterLengths(header);
  const regularFrames = (footer: number): number =>
    Math.floor((size - start - finalOverhead - footer) / (frameLength + regularOverhead));
  for (let regular = Math.max(0, regularFrames(most)); regular <= regularFrames(least); regular++) {
    const at = computeFramePosition(start, frameLength, regular + 1);
    const place = { sequence: regular + 1, final: true };
    const prefix = read(at, finalPrefixLength);
    const parsed = prefix.length === finalPrefixLength ? parsePrefix(header, place, prefix) : undefined;
    if (parsed !== undefined && endsAt(header, at + finalOverhead + parsed.length, size, read)) {
      return { plaintextLength: regular * frameLength + parsed.length, frames: regular + 1 };
    }
  }
  return undefined;
}

function getFooterLengths({ suite }: ReadHeader): { least: number; most: number } {
  return suite.signature === undefined
    ? { least: 0, most: 0 }
    : {
        least: footerPrefixLength + minSignatureLength,
        most: footerPrefixLength + maxSignatureLength(suite.signature),
      };
}

function endsAt(header: ReadHeader, bodyEnd: number, size: number, read: ReadAt): boolean {
  if (header.suite.signature === undefined) return bodyEnd === size;
  const prefix = read(bodyEnd, footerPrefixLength);
  return (
    prefix.length === footerPrefixLength && bodyEnd + footerPrefixLength + prefix.readUInt16BE() === size
  );
}

/** Like `findLayout`, for a stream from which header and authentication have been taken. */
export async function walkBody(header: ReadHeader, input: Input): Promise<Layout | undefined> {
  const layout = await (header.frameLength === 0 ? walkBlock(input) : walkFrames(header, input));
  if (layout === undefined) return undefined;
  if (header.suite.signature !== undefined) {
    const prefix = await next(input, footerPrefixLength);
    if (prefix === undefined || !(await skip(input, prefix.readUInt16BE()))) return undefined;
  }
  return (await input.fill(1)) ? undefined : layout;
}

async function next(input: Input, count: number): Promise<Buffer | undefined> {
  return (await input.fill(count)) ? input.takeWhole(count) : undefined;
}

async function skip(input: Input, count: number): Promise<boolean> {
  for (let left = count; left > 0;) {
    if (!(await input.fill(1))) return false;
    const taken = Math.min(left, input.length);
    input.take(taken);
    left -= taken;
  }
  return true;
}

async function walkBlock(input: Input): Promise<Layout | undefined> {
  const prefix = await next(input, blockPrefixLength);
  const parsed = prefix && parseBlockPrefix(prefix);
  if (parsed === undefined || !(await skip(input, parsed.length + tagLength))) return undefined;
  return { plaintextLength: parsed.length, frames: 0 };
}

async function walkFrames(header: ReadHeader, input: Input): Promise<Layout | undefined> {
  for (let sequence = 1, plaintextLength = 0; ; sequence++) {
    if (!(await input.fill(regularPrefixLength))) return undefined;
    const final = startsFinalFrame(input.peek(4));
    const prefix = await next(input, final ? finalPrefixLength : regularPrefixLength);
    const parsed = prefix && parsePrefix(header, { sequence, final }, prefix);
    if (parsed === undefined || !(await skip(input, parsed.length + tagLength))) return undefined;
    plaintextLength += parsed.length;
    if (final) return { plaintextLength, frames: sequence };
  }
}
