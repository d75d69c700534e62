/**
 * The hash chain of the audit trail; format: docs/spec/audit.md. Pure.
 *
 * A line is a CloudTrail record with one more member at its end: `"chain":{"seq":N,"base":B,"prev":"…","mac":"…","hash":"…"}`. The hash is SHA-256 of
 * the line's bytes before `,"hash":`, so it covers everything else in the line and can be checked without re-encoding.
 */
import * as crypto from 'node:crypto';
import { equal, utf8, view } from '../base/bytes.ts';
import type { JsonObject } from '../base/json.ts';
import type { Secret } from '../base/secret.ts';

/** The end of a chain: number and hash (hex) of its last line. With no line yet: the genesis. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** A line of the file with its parsed chain members; nothing is verified. */
export interface ChainedLine {
  readonly seq: number;
  readonly base: number;
  readonly prev: string;
  readonly hash: string;
  readonly mac: string;
  /** The bytes that the hash covers. */
  readonly hashed: Buffer;
  /** The bytes that the MAC covers: a prefix of `hashed`. */
  readonly authenticated: Buffer;
}

const seqMark = ',"chain":{"seq":';
const baseMark = ',"base":';
const prevMark = ',"prev":"';
const hashMark = ',"hash":"';
const macMark = ',"mac":"';
const lineEnd = '"}}';
const chainMark = utf8(seqMark);
const [hashLength, macLength] = [64, 32];
const hashTail = hashMark.length + hashLength + lineEnd.length;
const macTail = macMark.length + macLength + 1;
const prevTail = prevMark.length + hashLength + 1;
const blankTail = `${macMark}${'-'.repeat(macLength)}"${hashMark}${'-'.repeat(hashLength)}${lineEnd}`;
const chainPattern =
  /^,"chain":\{"seq":([1-9][0-9]{0,15}),"base":(0|[1-9][0-9]{0,15}),"prev":"([0-9a-f]{64})"$/;
const macPattern = /^,"mac":"([0-9a-f]{32})"$/;
const hashPattern = /^,"hash":"([0-9a-f]{64})"\}\}$/;
/** Longer than any chain member before the MAC. */
const chainSpan = 160;

function sha256(bytes: Uint8Array): string {
  // The one-shot form (Node 20.12 and later) saves an object per line.
  return crypto.hash('sha256', view(bytes), 'hex');
}

/** The link before the first line of a vault's trail. */
export function genesis(vaultId: string): Link {
  return { seq: 0, hash: sha256(utf8(`kms audit v1 ${vaultId}`)) };
}

function computeMac(key: Secret, bytes: Uint8Array): string {
  return crypto.createHmac('sha256', key.reveal()).update(bytes).digest('hex').slice(0, macLength);
}

/**
 * The next line (with its newline) after `last`. `base`: number of the last line whose link is sealed in the vault; `key`: the vault's audit key,
 * which distinguishes a line left by a crash from a forged one.
 */
export function sealLine(
  record: JsonObject,
  last: Link,
  base: number,
  key: Secret,
): { readonly line: Buffer; readonly link: Link } {
  const seq = last.seq + 1;
  const chain = `"chain":{"seq":${seq},"base":${base},"prev":"${last.hash}"${blankTail}\n`;
  // Encode once, then write the MAC and the hash into place.
  const line = utf8(`${JSON.stringify(record).slice(0, -1)},${chain}`);
  const hashAt = line.length - 1 - hashTail;
  const macAt = hashAt - macTail;
  line.write(computeMac(key, line.subarray(0, macAt)), macAt + macMark.length, 'latin1');
  const hash = sha256(line.subarray(0, hashAt));
  line.write(hash, hashAt + hashMark.length, 'latin1');
  return { line, link: { seq, hash } };
}

/** Parses the chain member of a line without its newline; undefined if the line has another form. */
export function readLine(line: Buffer): ChainedLine | undefined {
  const hashAt = line.length - hashTail;
  const macAt = hashAt - macTail;
  if (macAt < chainMark.length) return undefined;
  const hash = hashPattern.exec(line.toString('latin1', hashAt));
  const mac = macPattern.exec(line.toString('latin1', macAt, hashAt));
  const at = line.lastIndexOf(chainMark, macAt);
  if (!hash || !mac || at < 0 || macAt - at > chainSpan) return undefined;
  const chain = chainPattern.exec(line.toString('latin1', at, macAt));
  if (!chain) return undefined;
  return {
    seq: Number(chain[1]),
    base: Number(chain[2]),
    prev: chain[3] ?? '',
    hash: hash[1] ?? '',
    mac: mac[1] ?? '',
    hashed: line.subarray(0, hashAt),
    authenticated: line.subarray(0, macAt),
  };
}

export function isHashRight(line: ChainedLine): boolean {
  return sha256(line.hashed) === line.hash;
}

/** Whether the line's MAC is valid under the vault's audit key. */
export function isMacRight(line: ChainedLine, key: Secret): boolean {
  return equal(utf8(computeMac(key, line.authenticated)), utf8(line.mac));
}

/** The line's number if it continues the chain after `last`; otherwise what is wrong with it. */
export function checkLink(line: ChainedLine | undefined, last: Link): Link | string {
  if (line === undefined) return 'is not an audit line';
  if (line.seq > last.seq + 1) {
    const missing = line.seq - last.seq - 1;
    return `has number ${line.seq} where ${last.seq + 1} was due: ${missing} ${missing === 1 ? 'line is' : 'lines are'} missing or out of order`;
  }
  if (line.seq < last.seq + 1) {
    return `has number ${line.seq} where ${last.seq + 1} was due: it was inserted, repeated or moved`;
  }
  if (!isHashRight(line)) return 'was altered: its hash does not match its bytes';
  if (line.prev !== last.hash) return 'does not follow the line before it: one of the two was replaced';
  return { seq: line.seq, hash: line.hash };
}

const [zero, nine] = [0x30, 0x39];

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
}

/** 1 for each byte that is a lower-case hex digit. */
const hexDigits = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9a-f]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

function isHex(bytes: Buffer, from: number, to: number): boolean {
  let count = 0;
  for (let at = from; at < to; at++) count += hexDigits[bytes[at] ?? 0] ?? 0;
  return count === to - from;
}

/** The start of the number that ends before `end`; undefined if there is no valid number. */
function numberBefore(bytes: Buffer, end: number): number | undefined {
  let at = end;
  while (end - at < 17 && isDigit(bytes[at - 1])) at -= 1;
  const length = end - at;
  return length === 0 || length > 16 || (length > 1 && bytes[at] === zero) ? undefined : at;
}

/** The link of the line from `start` to `end`, if `checkLink` accepts it. The same checks without parsing, to verify a million lines quickly. */
export function checkLinkInPlace(bytes: Buffer, start: number, end: number, last: Link): Link | undefined {
  const hashAt = end - hashTail;
  const macAt = hashAt - macTail;
  const prevAt = macAt - prevTail;
  const baseAt = prevAt <= start ? undefined : numberBefore(bytes, prevAt);
  if (baseAt === undefined || !isHex(bytes, macAt + macMark.length, hashAt - 1)) return undefined;
  const seq = last.seq + 1;
  const opening = `${seqMark}${seq}${baseMark}`;
  const at = baseAt - opening.length;
  if (at < start) return undefined;
  // Two comparisons of whole strings are faster than the hash; many small ones, or startsWith(), are not.
  const text = bytes.toString('latin1', at, end);
  const base = text.slice(opening.length, prevAt - at);
  if (text.slice(0, macAt - at + macMark.length) !== `${opening}${base}${prevMark}${last.hash}"${macMark}`)
    return undefined;
  const hash = sha256(bytes.subarray(start, hashAt));
  return text.slice(hashAt - 1 - at) === `"${hashMark}${hash}${lineEnd}` ? { seq, hash } : undefined;
}
