import { createHmac } from 'node:crypto';
import { equal } from '../base/bytes.ts';
import type { Secret } from '../base/secret.ts';
import { macAlgorithms, type MacAlgorithm } from './algorithms.ts';

/** HMAC (RFC 2104), not truncated. */
export function computeMac(algorithm: MacAlgorithm, material: Secret, message: Uint8Array): Buffer {
  return createHmac(macAlgorithms[algorithm].hash, material.reveal()).update(message).digest();
}

/** Compares in constant time; a truncated MAC is invalid. */
export function verifyMac(
  algorithm: MacAlgorithm,
  material: Secret,
  message: Uint8Array,
  mac: Uint8Array,
): boolean {
  return equal(computeMac(algorithm, material, message), mac);
}
