/** Fingerprints (docs/spec/vault.md): the engine fingerprints the values that it encrypts, and a scan recognises them without their text. */

/** Shorter values have no fingerprint: they occur by chance. */
export const minFingerprinted = 8;
/** Maximum bytes of a normal form. */
export const maxFingerprinted = 8192;

/** Bits of an anchor. */
export const anchorBits = 18;
/** Bytes in the middle of the value that an anchor covers. */
export const anchorWidth = 8;

/** Which kinds of bytes a value contains, which decides how it can be encoded. */
export const traits = {
  /** Bytes that are written with a backslash or as an escape, in JSON, code or a shell. */
  backslash: 1,
  /** Bytes that a URL encodes as `%XX`. */
  percent: 2,
  /** Bytes that XML and HTML write as an entity. */
  entity: 4,
  /** A quotation mark, which some languages double. */
  quote: 8,
  /** A space, which forms encode as `+`. */
  space: 16,
  /** A byte beyond ASCII. */
  high: 32,
} as const;

export interface FingerprintKeys {
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly multiplier: number;
  readonly tag: readonly [number, number];
}

export interface Fingerprint {
  /** 16 bytes. */
  readonly mac: Uint8Array;
  readonly anchor: number;
  readonly tag: number;
  /** Of the normal form, in bytes. */
  readonly length: number;
  /** The sum of the traits that apply. */
  readonly traits: number;
}

const macBytes = 16;
/** Bytes of one packed fingerprint. */
export const fingerprintBytes = macBytes + 3 + 4 + 3 + 1;

function hmac(key: Uint8Array, ...parts: readonly (string | Uint8Array)[]): Buffer {
  const mac = process.getBuiltinModule('node:crypto').createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}

export function fingerprintKeys(key: Uint8Array): FingerprintKeys {
  const drawn = hmac(key, 'kms fingerprint parameters v1');
  return {
    key,
    multiplier: ((drawn.readUInt32BE(0) & ~7) | 5) >>> 0,
    tag: [drawn.readUInt32LE(4), drawn.readUInt32LE(8)],
  };
}

export const isLineBreak = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;
export const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09;

/** Removes surrounding white space. */
function trimmed(value: Uint8Array): Uint8Array {
  const isSpace = (byte: number | undefined): boolean => isLineBreak(byte) || isBlank(byte);
  let [start, end] = [0, value.length];
  while (start < end && isSpace(value[start])) start++;
  while (start < end && isSpace(value[end - 1])) end--;
  return value.subarray(start, end);
}

/** The value without white space around it, line breaks, indentation after them, and line-continuing `\`: the same for a wrapped value. */
export function normalForm(value: Uint8Array): Uint8Array {
  const from = trimmed(value);
  const form = new Uint8Array(from.length);
  let n = 0;
  for (let i = 0; i < from.length; i++) {
    const byte = from[i] ?? 0;
    if (isLineBreak(byte)) {
      if (form[n - 1] === 0x5c && from[i - 1] === 0x5c) n--;
      while (isLineBreak(from[i + 1]) || isBlank(from[i + 1])) i++;
    } else form[n++] = byte;
  }
  return form.subarray(0, n);
}

/** The offset of the anchor's bytes in a normal form of this length. */
export function anchorOffset(length: number): number {
  return (length - anchorWidth) >>> 1;
}

function anchorOf({ multiplier }: FingerprintKeys, form: Uint8Array): number {
  let sum = 0;
  const from = anchorOffset(form.length);
  for (let i = from; i < from + anchorWidth; i++) sum = (Math.imul(sum, multiplier) + (form[i] ?? 0)) | 0;
  return sum >>> (32 - anchorBits);
}

/** HalfSipHash-2-4 of the bytes from `start` to `end`, 32 bits. */
export function tagOf(
  [k0, k1]: FingerprintKeys['tag'],
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  let v0 = k0 | 0;
  let v1 = k1 | 0;
  let v2 = 0x6c796765 ^ k0;
  let v3 = 0x74656462 ^ k1;
  const length = end - start;
  const whole = start + (length & ~3);
  for (let at = start; ; at += 4) {
    let word: number;
    if (at < whole) {
      word =
        (bytes[at] ?? 0) |
        ((bytes[at + 1] ?? 0) << 8) |
        ((bytes[at + 2] ?? 0) << 16) |
        ((bytes[at + 3] ?? 0) << 24);
    } else {
      word = length << 24;
      for (let i = end - 1; i >= whole; i--) word |= (bytes[i] ?? 0) << (8 * (i - whole));
    }
    v3 ^= word;
    const last = at >= whole;
    for (let round = 0; round < (last ? 6 : 2); round++) {
      if (round === 2) {
        v0 ^= word;
        v2 ^= 0xff;
      }
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
    }
    if (last) return (v1 ^ v3) >>> 0;
    v0 ^= word;
  }
}

/** Proves that a text contains the value. */
export function macOf({ key }: FingerprintKeys, form: Uint8Array): Uint8Array {
  return hmac(key, 'kms fingerprint v1', form).subarray(0, macBytes);
}

const unreserved = /[A-Za-z0-9._~-]/;
const neverEscaped = /[A-Za-z0-9_]/;
const entities = '&<>"\'';

function traitOf(byte: number): number {
  const character = String.fromCharCode(byte);
  const isHigh = byte >= 0x80;
  return (
    (isHigh || !neverEscaped.test(character) ? traits.backslash : 0) |
    (isHigh || !unreserved.test(character) ? traits.percent : 0) |
    (isHigh || entities.includes(character) ? traits.entity : 0) |
    (character === '"' || character === "'" ? traits.quote : 0) |
    (character === ' ' ? traits.space : 0) |
    (isHigh ? traits.high : 0)
  );
}

const traitOfByte = Uint8Array.from({ length: 256 }, (_, byte) => traitOf(byte));
const ofLineBreaks = traits.backslash | traits.percent | traits.entity;

/** The fingerprint of a value; undefined if its normal form is too short or too long. */
export function fingerprintOf(keys: FingerprintKeys, value: Uint8Array): Fingerprint | undefined {
  const form = normalForm(value);
  if (form.length < minFingerprinted || form.length > maxFingerprinted) return undefined;
  let sum = form.length < trimmed(value).length ? ofLineBreaks : 0;
  for (const byte of form) sum |= traitOfByte[byte] ?? 0;
  return {
    mac: macOf(keys, form),
    anchor: anchorOf(keys, form),
    tag: tagOf(keys.tag, form, 0, form.length),
    length: form.length,
    traits: sum,
  };
}

export function packFingerprint({ mac, anchor, tag, length, traits: sum }: Fingerprint): Buffer {
  const packed = Buffer.alloc(fingerprintBytes);
  packed.set(mac);
  packed.writeUIntBE(anchor, macBytes, 3);
  packed.writeUInt32LE(tag, macBytes + 3);
  packed.writeUIntBE(length, macBytes + 7, 3);
  packed.writeUInt8(sum, macBytes + 10);
  return packed;
}

export function unpackFingerprint(packed: Uint8Array, index: number): Fingerprint {
  const at = index * fingerprintBytes;
  const bytes = Buffer.from(packed.buffer, packed.byteOffset + at, fingerprintBytes);
  return {
    mac: bytes.subarray(0, macBytes),
    anchor: bytes.readUIntBE(macBytes, 3),
    tag: bytes.readUInt32LE(macBytes + 3),
    length: bytes.readUIntBE(macBytes + 7, 3),
    traits: bytes.readUInt8(macBytes + 10),
  };
}
