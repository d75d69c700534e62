/** Byte strings: strict text encodings, fixed-width integers (big-endian), comparison. */
import { Buffer, isUtf8 } from 'node:buffer';

/** Bytes as they come; read once. */
export type ByteStream = AsyncIterable<Uint8Array>;

export function utf8(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

export function concat(...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat(parts);
}

export function u16(value: number): Buffer {
  const out = Buffer.alloc(2);
  out.writeUInt16BE(value);
  return out;
}

export function u32(value: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(value);
  return out;
}

export function u64(value: number | bigint): Buffer {
  const out = Buffer.alloc(8);
  out.writeBigUInt64BE(BigInt(value));
  return out;
}

/** A view of the same memory as a Buffer, without a copy. */
export function view(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function hex(bytes: Uint8Array): string {
  return view(bytes).toString('hex');
}

export function base64(bytes: Uint8Array): string {
  return view(bytes).toString('base64');
}

export function base64url(bytes: Uint8Array): string {
  return view(bytes).toString('base64url');
}

/** Strict hex of lower or upper case; undefined for anything else. */
export function fromHex(text: string): Buffer | undefined {
  return text.length % 2 === 0 && /^[0-9a-f]*$/i.test(text) ? Buffer.from(text, 'hex') : undefined;
}

/** Strict padded base64 (RFC 4648 section 4): canonical, no white space. Undefined for anything else. */
export function fromBase64(text: string): Buffer | undefined {
  if (text.length % 4 !== 0) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** Strict unpadded base64url (RFC 4648 section 5), canonical. Undefined for anything else. */
export function fromBase64url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}

/** Base64 of either alphabet in that of RFC 4648 section 4. */
export function standardAlphabet(text: string): string {
  return text.replaceAll('-', '+').replaceAll('_', '/');
}

/** Canonical base64 of either alphabet, with its padding or without, no white space. Undefined for anything else. */
export function fromAnyBase64(text: string): Buffer | undefined {
  if (/[-_]/.test(text) && /[+/]/.test(text)) return undefined;
  const digits = text.replace(/={1,2}$/, '');
  if (digits.length !== text.length && text.length % 4 !== 0) return undefined;
  return fromBase64(standardAlphabet(digits).padEnd(Math.ceil(digits.length / 4) * 4, '='));
}

/** Constant-time equality; lengths are not secret. `node:crypto` (3 ms) is loaded on use: a call through the agent does not need it. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && process.getBuiltinModule('node:crypto').timingSafeEqual(a, b);
}

/** Order of the UTF-8 bytes, independent of the locale. */
export function compareUtf8(a: string, b: string): number {
  return Buffer.compare(utf8(a), utf8(b));
}

/** Decodes UTF-8 strictly; undefined if the bytes are not well-formed. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? view(bytes).toString('utf8') : undefined;
}
