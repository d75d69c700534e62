/** The sealed state of all rows together (docs/spec/vault.md, "State", "Set digest"). */
import { isJsonObject, type JsonObject } from '../base/json.ts';
import type { Secret } from '../base/secret.ts';
import { computeHmac } from '../crypto/derive.ts';
import { damaged } from './header.ts';
import type { Row } from './stores/store.ts';

export interface State {
  /** Incremented by every transaction that changes a record or the header. */
  readonly changes: number;
  readonly rows: number;
  readonly digest: bigint;
  /** SHA-256 of the header's text, hex. */
  readonly header: string;
  /** The audit trail's head. */
  readonly head: JsonObject | undefined;
}

export function encodeState(state: State): JsonObject {
  return {
    changes: state.changes,
    rows: state.rows,
    digest: state.digest.toString(16).padStart(64, '0'),
    header: state.header,
    ...(state.head === undefined ? {} : { head: state.head }),
  };
}

export function decodeState(value: JsonObject): State {
  const { changes, rows, digest, header, head } = value;
  if (
    typeof changes !== 'number' ||
    typeof rows !== 'number' ||
    typeof digest !== 'string' ||
    !/^[0-9a-f]{64}$/.test(digest) ||
    typeof header !== 'string' ||
    !(head === undefined || isJsonObject(head))
  ) {
    throw damaged('the state of the vault');
  }
  return { changes, rows, digest: BigInt(`0x${digest}`), header, head };
}

const modulus = 1n << 256n;

/**
 * One row's term of the set digest, a keyed multiset hash: the sum, modulo 2^256, of a MAC of each row. Adding or removing a row costs one MAC,
 * whatever the size of the vault; a row that is dropped, added or replaced by an older version changes the sum.
 */
export function rowMac(setKey: Secret, row: Row): bigint {
  return BigInt(`0x${computeHmac(setKey, row.bucket, row.id, row.sealed).toString('hex')}`);
}

export function addMac(digest: bigint, mac: bigint): bigint {
  return (digest + mac) % modulus;
}

export function removeMac(digest: bigint, mac: bigint): bigint {
  return (digest - mac + modulus) % modulus;
}
