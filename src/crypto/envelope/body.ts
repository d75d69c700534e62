/**
 * Header tag and frames (docs/spec/message.md, "Header tag", "Frames", "Positions"), and the wrapping of data keys: all AES-GCM of the message
 * format. IVs are determined by the frame's number or drawn here; no caller supplies one for encryption.
 *
 * Frames are sealed and opened one by one, in any order, so that several parts of a file of known length can be processed in parallel.
 */
import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  type CipherGCM,
  type DecipherGCM,
  type KeyObject,
} from 'node:crypto';
import { concat, equal, u32, u64, utf8 } from '../../base/bytes.ts';
import { messageInvalid } from './failures.ts';

export const ivLength = 12;
export const tagLength = 16;
/** sequence number (4) ‖ IV (12) */
export const regularPrefixLength = 4 + ivLength;
/** 0xFFFFFFFF ‖ sequence number (4) ‖ IV (12) ‖ content length (4) */
export const finalPrefixLength = 4 + regularPrefixLength + 4;
/** The final frame's first field, in the place of a regular frame's sequence number. */
const finalMarker = 0xffffffff;
/** The last sequence number that a final frame can have; regular frames end at least one before. */
export const maxSequence = 0xffffffff;

const label = {
  regular: utf8('AWSKMSEncryptionClient Frame'),
  final: utf8('AWSKMSEncryptionClient Final Frame'),
  block: utf8('AWSKMSEncryptionClient Single Block'),
};

/** What all frames of a message share. Can be posted to another thread. */
export interface Body {
  readonly key: KeyObject;
  readonly messageId: Uint8Array;
  /** 0 for a body that is not framed. */
  readonly frameLength: number;
}

export interface FramePlace {
  /** Counted from 1. */
  readonly sequence: number;
  readonly final: boolean;
}

const algorithms = new Map([
  [16, 'aes-128-gcm' as const],
  [24, 'aes-192-gcm' as const],
  [32, 'aes-256-gcm' as const],
]);

function gcmAlgorithm(keyLength: number | undefined): 'aes-128-gcm' | 'aes-192-gcm' | 'aes-256-gcm' {
  const name = algorithms.get(keyLength ?? 0);
  if (name === undefined) throw new RangeError('a key has 16, 24 or 32 bytes');
  return name;
}

function computeTag(key: KeyObject, iv: Uint8Array, header: Uint8Array): Buffer {
  const cipher = createCipheriv(gcmAlgorithm(key.symmetricKeySize), key, iv);
  cipher.setAAD(header).final();
  return cipher.getAuthTag();
}

export function computeHeaderTag(key: KeyObject, header: Uint8Array): Buffer {
  return computeTag(key, Buffer.alloc(ivLength), header);
}

/** `authentication`: what follows the header body: the tag, in version 1 preceded by its IV. */
export function isHeaderTagRight(key: KeyObject, header: Uint8Array, authentication: Uint8Array): boolean {
  const at = authentication.length - tagLength;
  if (at !== 0 && at !== ivLength) return false;
  const iv = at === 0 ? Buffer.alloc(ivLength) : authentication.subarray(0, at);
  return equal(computeTag(key, iv, header), authentication.subarray(at));
}

function frameIv(sequence: number): Buffer {
  const iv = Buffer.alloc(ivLength);
  iv.writeUInt32BE(sequence, ivLength - 4);
  return iv;
}

function frameAad(body: Body, place: FramePlace, length: number): Buffer {
  return concat(body.messageId, place.final ? label.final : label.regular, u32(place.sequence), u64(length));
}

/** The bytes of a frame before its content. */
function framePrefix(place: FramePlace, length: number): Buffer {
  const iv = frameIv(place.sequence);
  return place.final
    ? concat(u32(finalMarker), u32(place.sequence), iv, u32(length))
    : concat(u32(place.sequence), iv);
}

function readLength(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/**
 * Encrypts one frame. The content may be in pieces, and so is the returned frame: prefix, ciphertext, tag. The caller must never seal two contents at
 * one place of a message, because that would reveal the plaintext.
 */
export function sealFrame(body: Body, place: FramePlace, content: readonly Uint8Array[]): Buffer[] {
  const length = readLength(content);
  if (place.final ? length > body.frameLength : length !== body.frameLength) {
    throw new RangeError('a frame is as long as the frame length; only the final one may be shorter');
  }
  if (place.sequence < 1 || place.sequence > (place.final ? maxSequence : maxSequence - 1)) {
    throw new RangeError('sequence numbers go from 1 to 2^32 - 1, where the last one is a final frame');
  }
  const cipher: CipherGCM = createCipheriv(
    gcmAlgorithm(body.key.symmetricKeySize),
    body.key,
    frameIv(place.sequence),
  );
  cipher.setAAD(frameAad(body, place, length));
  const frame = [framePrefix(place, length)];
  for (const piece of content) frame.push(cipher.update(piece));
  cipher.final();
  frame.push(cipher.getAuthTag());
  return frame;
}

/** `start`: the first 4 bytes of a frame. */
export function startsFinalFrame(start: Buffer): boolean {
  return start.readUInt32BE() === finalMarker;
}

/** Parses the bytes of a frame before its content; undefined unless they belong to the frame at that place. */
export function parsePrefix(
  body: Pick<Body, 'frameLength'>,
  place: FramePlace,
  prefix: Buffer,
): { readonly iv: Buffer; readonly length: number } | undefined {
  if (prefix.length !== (place.final ? finalPrefixLength : regularPrefixLength)) return undefined;
  const at = place.final ? 4 : 0;
  const length = place.final ? prefix.readUInt32BE(finalPrefixLength - 4) : body.frameLength;
  if (startsFinalFrame(prefix) !== place.final || length > body.frameLength) return undefined;
  if (prefix.readUInt32BE(at) !== place.sequence) return undefined;
  return { iv: prefix.subarray(at + 4, at + 4 + ivLength), length };
}

/** The fields of a frame as read. */
export interface Frame {
  readonly place: FramePlace;
  /** May differ from the IV of `sealFrame`: other writers choose others. */
  readonly iv: Uint8Array;
  readonly content: readonly Uint8Array[];
  readonly tag: Uint8Array;
}

/** Decrypts one frame's content, in the same pieces. Throws, and releases nothing, if the tag is wrong. */
export function openFrame(body: Body, frame: Frame): Buffer[] {
  const { place, iv, content, tag } = frame;
  if (tag.length !== tagLength) throw messageInvalid();
  const decipher = decipherWith(body.key, iv, frameAad(body, place, readLength(content)));
  decipher.setAuthTag(tag);
  const plaintext = content.map((piece) => decipher.update(piece));
  try {
    decipher.final();
  } catch {
    for (const piece of plaintext) piece.fill(0);
    throw messageInvalid();
  }
  return plaintext;
}

function decipherWith(key: KeyObject, iv: Uint8Array, aad: Uint8Array): DecipherGCM {
  if (iv.length !== ivLength) throw messageInvalid();
  const decipher = createDecipheriv(gcmAlgorithm(key.symmetricKeySize), key, iv, {
    authTagLength: tagLength,
  });
  return decipher.setAAD(aad);
}

/** Decrypts a body that is not framed. Its output is not authentic before the tag was set and `final` did not throw. */
export function makeBlockDecipher(body: Body, iv: Uint8Array, length: number): DecipherGCM {
  return decipherWith(body.key, iv, concat(body.messageId, label.block, u32(1), u64(length)));
}

/** Offset of frame `sequence` (counted from 1) from the start of the message, in bytes. */
export function computeFramePosition(headerLength: number, frameLength: number, sequence: number): number {
  return headerLength + (sequence - 1) * (regularPrefixLength + frameLength + tagLength);
}

function countFrames(plaintextLength: number, frameLength: number): number {
  return Math.max(1, Math.ceil(plaintextLength / frameLength));
}

/** The length of a message in bytes, including header body and tag (`headerLength`). */
export function computeMessageLength(
  headerLength: number,
  plaintextLength: number,
  frameLength: number,
): number {
  const count = countFrames(plaintextLength, frameLength);
  const inFinal = plaintextLength - (count - 1) * frameLength;
  return computeFramePosition(headerLength, frameLength, count) + finalPrefixLength + inFinal + tagLength;
}

/** Wraps a data key with AES-GCM and a random IV. `sealed` ends with the tag. */
export function wrapKey(
  key: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): { iv: Buffer; sealed: Buffer } {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(gcmAlgorithm(key.length), key, iv);
  cipher.setAAD(aad);
  const ciphertext = concat(cipher.update(plaintext), cipher.final());
  return { iv, sealed: concat(ciphertext, cipher.getAuthTag()) };
}

/** The wrapped key, or undefined if it cannot be decrypted. */
export function unwrapKey(
  key: Uint8Array,
  iv: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Buffer | undefined {
  if (iv.length !== ivLength || sealed.length < tagLength) return undefined;
  const end = sealed.length - tagLength;
  const decipher = createDecipheriv(gcmAlgorithm(key.length), key, iv, { authTagLength: tagLength });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(end));
  const plaintext = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
  } catch {
    plaintext.fill(0);
    return undefined;
  }
  return plaintext;
}
