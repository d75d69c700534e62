/**
 * A keyed multiset hash over all rows (docs/spec/vault.md, "Set digest"): the sum, modulo 2^256, of a MAC of each
 * row. Adding and removing a row costs one MAC, whatever the size of the vault; a row dropped, added, or put back
 * to an older version changes the sum.
 */
import type { Secret } from '../base/secret.ts';
import { hmac } from '../crypto/derive.ts';
import type { Row } from './stores/store.ts';

const modulus = 1n << 256n;

export function rowMac(setKey: Secret, row: Row): bigint {
  return BigInt(`0x${hmac(setKey, row.bucket, row.id, row.sealed).toString('hex')}`);
}

export function addMac(digest: bigint, mac: bigint): bigint {
  return (digest + mac) % modulus;
}

export function removeMac(digest: bigint, mac: bigint): bigint {
  return (digest - mac + modulus) % modulus;
}
