/** PKCS#12 files in base64 with an empty password (RFC 7292, appendix B). */
import type { Span } from './formats.ts';

interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** A DER element at `at`, within `end`. */
function readElement(bytes: Uint8Array, at: number, end: number): Element | undefined {
  const tag = bytes[at];
  let length = bytes[at + 1];
  if (tag === undefined || length === undefined) return undefined;
  let start = at + 2;
  if (length > 0x80 && length <= 0x83) {
    const count = length - 0x80;
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[start + i] ?? 0);
    start += count;
  } else if (length >= 0x80) return undefined;
  return start + length <= end ? { tag, start, end: start + length } : undefined;
}

function readElements(bytes: Uint8Array, outer: Element): Element[] {
  const elements: Element[] = [];
  let at = outer.start;
  while (at < outer.end) {
    const element = readElement(bytes, at, outer.end);
    if (!element) return [];
    elements.push(element);
    at = element.end;
  }
  return elements;
}

const hashes: ReadonlyMap<string, { readonly name: string; readonly block: number }> = new Map([
  ['2b0e03021a', { name: 'sha1', block: 64 }],
  ['608648016503040201', { name: 'sha256', block: 64 }],
  ['608648016503040202', { name: 'sha384', block: 128 }],
  ['608648016503040203', { name: 'sha512', block: 128 }],
]);

/** More than programs use; a file with more is not checked. */
const mostIterations = 10_000;

/** Maximum number of checks per process: each costs its iterations. */
let checksLeft = 200;

/** The MAC's key; `password`: big-endian UTF-16. */
function deriveKey(
  hash: { readonly name: string; readonly block: number },
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
): Buffer {
  const fill = (bytes: Uint8Array): Buffer => {
    const length = bytes.length === 0 ? 0 : hash.block * Math.ceil(bytes.length / hash.block);
    return Buffer.from(Array.from({ length }, (_, i) => bytes[i % bytes.length] ?? 0));
  };
  const { createHash } = process.getBuiltinModule('node:crypto');
  let key = createHash(hash.name)
    .update(Buffer.concat([Buffer.alloc(hash.block, 3), fill(salt), fill(password)]))
    .digest();
  for (let i = 1; i < iterations; i++) key = createHash(hash.name).update(key).digest();
  return key;
}

/** Whether `bytes` are a PKCS#12 file with an empty password. */
export function isOpenPkcs12(bytes: Uint8Array): boolean {
  const outer = readElement(bytes, 0, bytes.length);
  if (outer?.tag !== 0x30) return false;
  const [version, safe, mac] = readElements(bytes, outer);
  if (version?.tag !== 2 || safe?.tag !== 0x30) return false;
  // Without a MAC it is unknown whether the file is encrypted.
  if (mac?.tag !== 0x30) return false;
  const content = readElements(bytes, safe)[1];
  const octets = content && readElements(bytes, content)[0];
  const [digestInfo, salt, count] = readElements(bytes, mac);
  if (!octets || digestInfo?.tag !== 0x30 || salt?.tag !== 4) return false;
  const [algorithm, digest] = readElements(bytes, digestInfo);
  const oid = algorithm && readElements(bytes, algorithm)[0];
  if (!oid || digest?.tag !== 4) return false;
  const hash = hashes.get(Buffer.from(bytes.subarray(oid.start, oid.end)).toString('hex'));
  let iterations = 0;
  if (!count) iterations = 1;
  else for (const byte of bytes.subarray(count.start, count.end)) iterations = iterations * 256 + byte;
  if (!hash || iterations < 1 || iterations > mostIterations || checksLeft <= 0) return false;
  checksLeft--;
  const wanted = bytes.subarray(digest.start, digest.end);
  const { createHmac, timingSafeEqual } = process.getBuiltinModule('node:crypto');
  // Programs encode an empty password as two zero bytes, or as none.
  return [Buffer.alloc(2), Buffer.alloc(0)].some((password) => {
    const key = deriveKey(hash, password, bytes.subarray(salt.start, salt.end), iterations);
    const made = createHmac(hash.name, key).update(bytes.subarray(octets.start, octets.end)).digest();
    return made.length === wanted.length && timingSafeEqual(made, wanted);
  });
}

/** Maximum size of a file, and minimum size with a key, in bytes. */
const longest = 48_000;
const shortest = 450;

/** A sequence with a two-byte length, version 3, and another sequence; the keyword is its end. */
const beginning = /MI[IJKL][A-Za-z0-9+/]{3}(?=IBAzC)/y;

/** After the length of the second sequence: the object identifier of data. */
const dataOid = '06092a864886f70d0107';

/** A whole file in base64, possibly in lines. `at`: at `IBAzC`. */
export function readPkcs12(text: string, at: number): Span | undefined {
  const start = at - 6;
  beginning.lastIndex = start;
  if (start < 0 || !beginning.test(text)) return undefined;
  const head = Buffer.from(text.slice(start, start + 40), 'base64');
  const length = head.readUInt16BE(2) + 4;
  if (length < shortest || length > longest || head.toString('hex', 11, 21) !== dataOid) return undefined;
  const characters = Math.ceil(length / 3) * 4;
  // Includes a line end of up to four characters per 60.
  const lines = text.slice(start, start + characters + Math.ceil(characters / 60) * 4);
  let end = start;
  let read = 0;
  for (const [run] of lines.matchAll(/[A-Za-z0-9+/=]{1,4000}|\\[rn]|\s{1,40}|[^]/g)) {
    if (/^[A-Za-z0-9+/=]/.test(run)) read += run.length;
    else if (!/^(?:\\|\s)/.test(run)) break;
    end += run.length;
    if (read >= characters) break;
  }
  end -= Math.max(0, read - characters);
  const bytes = Buffer.from(text.slice(start, end).replace(/\\[rn]|\s/g, ''), 'base64');
  return isOpenPkcs12(bytes.subarray(0, length)) ? { start, end, next: end } : undefined;
}
