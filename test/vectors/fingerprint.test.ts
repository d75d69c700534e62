/** Fingerprints against vectors made from docs/spec/vault.md alone (README.md beside). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fingerprintBytes,
  fingerprintKeys,
  fingerprintOf,
  normalForm,
  packFingerprint,
  tagOf,
  unpackFingerprint,
} from '../../src/base/fingerprint.ts';
import { Secret } from '../../src/base/secret.ts';
import { rootSubkey } from '../../src/vault/keys.ts';

interface Vectors {
  readonly vaultId: string;
  readonly rootKey: string;
  readonly subkey: string;
  readonly halfSipHash: readonly { readonly message: string; readonly tag: string }[];
  readonly fingerprints: readonly { readonly value: string; readonly normalForm: string; readonly fingerprint: string }[];
  readonly none: readonly string[];
}

const file = join(import.meta.dirname, 'fingerprint', 'vectors.json');
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');
const subkey = rootSubkey(new Secret(bytes(vectors.rootKey)), vectors.vaultId, 'fingerprint').reveal();
const keys = fingerprintKeys(subkey);

describe('fingerprints', () => {
  it('have a key of their own', () => {
    expect(Buffer.from(subkey).toString('hex')).toBe(vectors.subkey);
  });

  it.each(vectors.halfSipHash)('HalfSipHash of "$message"', ({ message, tag }) => {
    const made = Buffer.alloc(4);
    made.writeUInt32LE(tagOf([0x03020100, 0x07060504], bytes(message), 0, message.length / 2));
    expect(made.toString('hex')).toBe(tag);
  });

  it.each(vectors.fingerprints.map((each, i) => ({ i, ...each })))('vector $i', (vector) => {
    expect(Buffer.from(normalForm(bytes(vector.value))).toString('hex')).toBe(vector.normalForm);
    const made = fingerprintOf(keys, bytes(vector.value));
    if (made === undefined) throw new Error('no fingerprint');
    const packed = packFingerprint(made);
    expect(packed.toString('hex')).toBe(vector.fingerprint);
    expect(packed).toHaveLength(fingerprintBytes);
    expect(unpackFingerprint(Buffer.concat([Buffer.alloc(fingerprintBytes), packed]), 1)).toEqual(made);
  });

  it.each(vectors.none)('"%s" has none', (value) => {
    expect(fingerprintOf(keys, bytes(value))).toBeUndefined();
  });
});
