/** A line of an allow list: a finding by rule, paths and keyed hash, never by line, so that lines can move and lists can be merged. */
import { isJsonObject } from '../../base/json.ts';
import { visibleJson } from '../../base/visible.ts';

export interface AllowEntry {
  /** A glob, matched against the paths of findings. */
  readonly path: string;
  /** The complete id of a rule. */
  readonly rule: string;
  /** `SALT-HASH`, 8 and 16 bytes in hexadecimal: HMAC-SHA-256 of the secret under the salt, truncated to 16 bytes. */
  readonly hash: string;
  readonly reason: string;
  /** The last day on which the entry applies: `2027-01-31`. */
  readonly expires?: string;
}

const hashForm = /^([0-9a-f]{16})-([0-9a-f]{32})$/;
const dateForm = /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/;

function keyedHash(salt: Buffer, secret: Uint8Array): Buffer {
  // Loaded on use: a scan without findings does not need it.
  const { createHmac } = process.getBuiltinModule('node:crypto');
  return createHmac('sha256', salt).update(secret).digest().subarray(0, 16);
}

/** Each hash has its own salt, so that equal secrets are not recognisable and hashes cannot be looked up. */
export function hashSecret(secret: Uint8Array): string {
  const { randomBytes } = process.getBuiltinModule('node:crypto');
  const salt = randomBytes(8);
  return `${salt.toString('hex')}-${keyedHash(salt, secret).toString('hex')}`;
}

export function isHashOf(hash: string, secret: Uint8Array): boolean {
  const [, salt = '', value = ''] = hashForm.exec(hash) ?? [];
  if (value === '') return false;
  const { timingSafeEqual } = process.getBuiltinModule('node:crypto');
  return timingSafeEqual(keyedHash(Buffer.from(salt, 'hex'), secret), Buffer.from(value, 'hex'));
}

/** Whether the text is a valid date in the form `2027-01-31`. */
export function isDay(text: string): boolean {
  if (!dateForm.test(text)) return false;
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

const members = ['path', 'rule', 'hash', 'reason', 'expires'];

/** Returns the entry, or what is wrong with it. */
export function readEntry(value: unknown): AllowEntry | string {
  if (!isJsonObject(value)) return 'is not a mapping with path, rule, hash and reason';
  const unknown = Object.keys(value).find((name) => !members.includes(name));
  if (unknown !== undefined) return `has an unknown member; it may have ${members.join(', ')}`;
  const { path, rule, hash, reason, expires } = value;
  if (typeof path !== 'string' || path === '') return 'has no path';
  if (typeof rule !== 'string' || rule === '') return 'has no rule';
  if (typeof hash !== 'string' || !hashForm.test(hash)) return 'has no hash of the form SALT-HASH';
  if (typeof reason !== 'string' || reason.trim() === '') return 'has no reason';
  if (expires === undefined) return { path, rule, hash, reason };
  if (typeof expires !== 'string' || !isDay(expires))
    return 'has an expires that is not a day such as 2027-01-31';
  return { path, rule, hash, reason, expires };
}

/** One line of JSON, which is also YAML. Invisible characters are escaped, because people review the list. */
export function writeEntry({ path, rule, hash, reason, expires }: AllowEntry): string {
  const entry = { path, rule, hash, reason, ...(expires === undefined ? {} : { expires }) };
  return visibleJson(JSON.stringify(entry));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By path, rule and hash, in byte order. */
export function compareEntries(a: AllowEntry, b: AllowEntry): number {
  return order(a.path, b.path) || order(a.rule, b.rule) || order(a.hash, b.hash);
}
