/**
 * The forbidden attack on AES-GCM, against headers that were replaced before the same body: two versions of a message, whose header tags were made under one
 * key and one IV, give a polynomial that has the key of the tags as a root. With it, anyone who knows the plaintext of a frame can write another one and
 * change everything else that is authenticated. No secret is needed.
 *
 * A. Joux, "Authentication Failures in NIST version of GCM" (2006).
 */
import { randomBytes } from 'node:crypto';
import { concat, u32, u64, utf8 } from '../../src/base/bytes.ts';
import { encodeHeader, parseHeader, type Header } from '../../src/crypto/envelope/header.ts';
import { add, fromBlock, multiply, roots, toBlock, type Element } from './gf128.ts';

const tagLength = 16;
const zero = new Uint32Array(4);

function blocksOf(bytes: Uint8Array): Element[] {
  const out: Element[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const block = Buffer.alloc(16);
    block.set(bytes.subarray(at, at + 16));
    out.push(fromBlock(block));
  }
  return out;
}

/** What GHASH is a polynomial of. */
function blocks(aad: Uint8Array, ciphertext: Uint8Array): Element[] {
  const lengths = concat(u64(aad.length * 8), u64(ciphertext.length * 8));
  return [...blocksOf(aad), ...blocksOf(ciphertext), fromBlock(lengths)];
}

function ghash(key: Element, aad: Uint8Array, ciphertext: Uint8Array): Buffer {
  let sum: Element = zero;
  for (const block of blocks(aad, ciphertext)) sum = multiply(key, add(sum, block));
  return toBlock(sum);
}

function xor(...parts: readonly Uint8Array[]): Buffer {
  const [first = new Uint8Array()] = parts;
  return Buffer.from(first.map((_, i) => parts.reduce((sum, part) => sum ^ (part[i] ?? 0), 0)));
}

function tagOf(message: Buffer): { readonly header: Buffer; readonly tag: Buffer } {
  const { bytes } = parseHeader(message);
  return { header: bytes, tag: message.subarray(bytes.length, bytes.length + tagLength) };
}

/** What the key of the tags may be, if both header tags were made under one key and one IV. */
export function recover(before: Buffer, after: Buffer): Element[] {
  const [one, other] = [tagOf(before), tagOf(after)];
  // GHASH of one header plus that of the other plus both tags is 0: the coefficient of H^k, for each k from 0.
  const terms = [one, other].map(({ header }) => blocks(header, new Uint8Array()).reverse());
  const count = Math.max(...terms.map(({ length }) => length));
  const coefficients = [fromBlock(xor(one.tag, other.tag))];
  for (let k = 0; k < count; k++) coefficients.push(add(terms[0]?.[k] ?? zero, terms[1]?.[k] ?? zero));
  const random = (): Element => fromBlock(randomBytes(16));
  return roots(coefficients, random).filter((root) => root.some((word) => word !== 0));
}

interface Frame {
  readonly sequence: number;
  readonly final: boolean;
  readonly prefix: Buffer;
  readonly content: Buffer;
  readonly tag: Buffer;
}

function framesOf(message: Buffer): Frame[] {
  const { bytes, frameLength } = parseHeader(message);
  const frames: Frame[] = [];
  let at = bytes.length + tagLength;
  for (let sequence = 1; ; sequence++) {
    const final = message.readUInt32BE(at) === 0xffffffff;
    const prefix = message.subarray(at, at + (final ? 24 : 16));
    const length = final ? prefix.readUInt32BE(20) : frameLength;
    const start = at + prefix.length;
    const content = message.subarray(start, start + length);
    at = start + length + tagLength;
    frames.push({ sequence, final, prefix, content, tag: message.subarray(start + length, at) });
    if (final) return frames;
  }
}

function frameAad(message: Buffer, { sequence, content }: Frame, final: boolean): Buffer {
  const label = utf8(`AWSKMSEncryptionClient ${final ? 'Final Frame' : 'Frame'}`);
  return concat(parseHeader(message).messageId, label, u32(sequence), u64(content.length));
}

function bytesOf({ prefix, content, tag }: Frame): Buffer {
  return Buffer.concat([prefix, content, tag]);
}

function bodyOf(message: Buffer): Buffer {
  return message.subarray(parseHeader(message).bytes.length + tagLength);
}

/** Another text in a frame (counted from 1) whose plaintext is known. */
export function withFrame(
  message: Buffer,
  key: Element,
  number: number,
  known: Buffer,
  text: Buffer,
): Buffer {
  const frames = framesOf(message).map((frame) => {
    if (frame.sequence !== number) return bytesOf(frame);
    const content = xor(frame.content, known, text);
    const aad = frameAad(message, frame, frame.final);
    const tag = xor(frame.tag, ghash(key, aad, frame.content), ghash(key, aad, content));
    return bytesOf({ ...frame, content, tag });
  });
  const start = message.subarray(0, message.length - bodyOf(message).length);
  return Buffer.concat([start, ...frames]);
}

/** Ends with a frame that was not the last. */
export function cutAfter(message: Buffer, key: Element, number: number): Buffer {
  const frames = framesOf(message).slice(0, number);
  const last = frames.pop();
  if (last === undefined) throw new Error('a message has a frame');
  const { sequence, prefix, content } = last;
  const tag = xor(
    last.tag,
    ghash(key, frameAad(message, last, false), content),
    ghash(key, frameAad(message, last, true), content),
  );
  const start = message.subarray(0, message.length - bodyOf(message).length);
  const final = Buffer.concat([u32(0xffffffff), u32(sequence), prefix.subarray(4), u32(content.length)]);
  return Buffer.concat([start, ...frames.map(bytesOf), final, content, tag]);
}

/** Another header before the same body. */
export function withHeader(message: Buffer, key: Element, changed: Partial<Header>): Buffer {
  const { header, tag } = tagOf(message);
  const bytes = encodeHeader({ ...parseHeader(message), ...changed });
  const none = new Uint8Array();
  return Buffer.concat([bytes, xor(tag, ghash(key, header, none), ghash(key, bytes, none)), bodyOf(message)]);
}

/** One forgery of each kind under a key. `known` is the plaintext of the first frame. */
export function forgeries(message: Buffer, key: Element, known: Buffer): Record<string, Buffer> {
  const { context, encryptedDataKeys } = parseHeader(message);
  return {
    'chosen text in a frame': withFrame(message, key, 1, known, Buffer.alloc(known.length, 'x')),
    'a message cut short': cutAfter(message, key, 1),
    'another encryption context': withHeader(message, key, { context: { ...context, env: 'prd' } }),
    'an entry less': withHeader(message, key, { encryptedDataKeys: encryptedDataKeys.slice(-1) }),
  };
}
