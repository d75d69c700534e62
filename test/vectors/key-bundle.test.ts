/** Key bundles against vectors made from docs/spec/key-bundle.md by another implementation (README.md beside). */
import type * as Crypto from 'node:crypto';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../src/base/bytes.ts';
import { KmsError } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import {
  decodeBundleText,
  encodeBundleText,
  openBundle,
  parseBundle,
  readRecipient,
  fingerprintRecipient,
  sealBundle,
} from '../../src/crypto/bundle/bundle.ts';
import { decodeContents, encodeContents } from '../../src/crypto/bundle/contents.ts';
import { isIdOf, newMaterialId } from '../../src/crypto/materialid.ts';
import type { SupportedKeySpec } from '../../src/crypto/specs.ts';
import { bundleInvalid } from '../../src/crypto/bundle/reader.ts';
import { readSignerPem, fingerprintSigner, deriveSigner, formatSignerPem } from '../../src/crypto/bundle/signer.ts';

interface Vectors {
  readonly signer: { readonly seed: string; readonly publicKey: string; readonly fingerprint: string; readonly pem: string };
  readonly recipients: readonly { readonly fingerprint: string; readonly privateKey: string }[];
  readonly valid: readonly {
    readonly name: string;
    readonly description: { readonly materials: readonly object[] };
    readonly materials: readonly string[];
    readonly contents: string;
    readonly bundle: string;
    readonly text: string;
  }[];
  readonly refusedBundles: readonly { readonly name: string; readonly bundle: string }[];
  readonly refusedContents: readonly { readonly name: string; readonly contents: string }[];
  readonly refusedTexts: readonly { readonly name: string; readonly text: string }[];
}

interface SecondVectors extends Pick<Vectors, 'valid' | 'refusedBundles' | 'refusedContents'> {
  readonly materialIds: readonly {
    readonly keyId: string;
    readonly spec: SupportedKeySpec;
    readonly salt: string;
    readonly material: string;
    readonly id: string;
  }[];
}

function read(folder: string): unknown {
  return JSON.parse(readFileSync(new URL(`${folder}/vectors.json`, import.meta.url), 'utf8'));
}
const vectors = read('key-bundle') as Vectors;
const second = read('key-bundle-2') as SecondVectors;
const valid = [
  ...vectors.valid.map((each) => ({ ...each, version: 1 as const })),
  ...second.valid.map((each) => ({ ...each, version: 2 as const })),
];

const bytes = (text: string): Buffer => fromHex(text) ?? Buffer.alloc(0);
const hex = (secret: Secret): string => Buffer.from(secret.reveal()).toString('hex');
const privateKeys = new Map<string, Crypto.KeyObject>(
  vectors.recipients.map(({ fingerprint, privateKey }) => [
    fingerprint,
    createPrivateKey({ key: bytes(privateKey), format: 'der', type: 'pkcs8' }),
  ]),
);

/** What every holder of a recipient's key gets out of it. */
function opened(bundle: Uint8Array): Secret[] {
  const parsed = parseBundle(bundle);
  return parsed.recipients.map((entry) => {
    const privateKey = privateKeys.get(entry.fingerprint);
    if (privateKey === undefined) throw new Error('a recipient of the vectors is not in them');
    return openBundle(parsed, entry, privateKey);
  });
}

function failure(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}

function expectRefused(action: () => unknown): void {
  const error = failure(action);
  expect(error).toBeInstanceOf(KmsError);
  const { code, message, hint, exitStatus } = error as KmsError;
  const one = bundleInvalid();
  expect({ code, message, hint, exitStatus }).toEqual({
    code: 'KeyBundleInvalid',
    message: one.message,
    hint: one.hint,
    exitStatus: 6,
  });
}

describe('key material ids', () => {
  it.each(second.materialIds)('are those of the vectors: $keyId $spec', ({ keyId, spec, salt, material, id }) => {
    const owner = { id: keyId, spec };
    const its = new Secret(bytes(material));
    expect(isIdOf({ id, salt }, owner, its)).toBe(true);
    const other = Buffer.from(bytes(material));
    other[0] = (other[0] ?? 0) ^ 1;
    expect(isIdOf({ id, salt }, owner, new Secret(other))).toBe(false);
    expect(isIdOf({ id, salt }, { ...owner, spec: 'HMAC_384' }, its)).toBe(false);
    expect(isIdOf({ id, salt }, { ...owner, id: `mrk-${'0'.repeat(32)}` }, its)).toBe(false);
    expect(isIdOf({ id: id.replace(/^./, (digit) => (digit === '0' ? '1' : '0')), salt }, owner, its)).toBe(false);
  });

  it('are made with a salt of their own, so that equal material has other ids', () => {
    const [owner, its] = [{ id: '1234abcd-12ab-34cd-56ef-1234567890ab', spec: 'SYMMETRIC_DEFAULT' as const }, new Secret(Buffer.alloc(32))];
    const made = [1, 2].map(() => newMaterialId(owner, its));
    for (const each of made) expect(isIdOf(each, owner, its)).toBe(true);
    expect(new Set(made.flatMap(({ id, salt }) => [id, salt])).size).toBe(4);
  });
});

describe('signing key', () => {
  const { seed, publicKey, fingerprint, pem } = vectors.signer;

  it('has the public key, fingerprint and text of the vectors', () => {
    const signer = deriveSigner(new Secret(bytes(seed)));
    expect(signer.publicKey.toString('hex')).toBe(publicKey);
    expect(fingerprintSigner(signer.publicKey)).toBe(fingerprint);
    expect(formatSignerPem(signer.publicKey)).toBe(pem);
    expect(readSignerPem(pem)?.toString('hex')).toBe(publicKey);
  });
});

describe('key bundle', () => {
  it.each(valid)('opens for every recipient, version $version: $name', (v) => {
    const { version, bundle, contents, description, materials } = v;
    expect(parseBundle(bytes(bundle)).version).toBe(version);
    for (const secret of opened(bytes(bundle))) {
      expect(hex(secret)).toBe(contents);
      const key = decodeContents(secret, version);
      expect(key.materials.map(({ material }) => hex(material))).toEqual(materials);
      expect(JSON.parse(JSON.stringify(key))).toEqual({
        ...description,
        materials: description.materials.map((entry) => ({ salt: null, ...entry, material: '[secret]' })),
      });
    }
  });

  it.each(valid)('says who signed it: $name', ({ bundle }) => {
    expect(parseBundle(bytes(bundle)).signer.toString('hex')).toBe(vectors.signer.publicKey);
  });

  it.each(second.valid)('encodes contents to the same bytes: $name', ({ contents }) => {
    expect(hex(encodeContents(decodeContents(new Secret(bytes(contents)), 2)))).toBe(contents);
  });

  it.each(valid)('writes and reads the text: $name', ({ bundle, text }) => {
    expect(encodeBundleText(bytes(bundle))).toBe(text);
    for (const each of [text, text.replaceAll('\n', '\r\n'), text.trimEnd(), ` \r\n\t${text}\n\n`]) {
      expect(decodeBundleText(each).toString('hex')).toBe(bundle);
    }
  });

  it.each([...vectors.refusedBundles, ...second.refusedBundles])('refuses $name', ({ bundle }) => {
    expectRefused(() => opened(bytes(bundle)));
  });

  it.each(vectors.refusedContents)('refuses contents: $name', ({ contents }) => {
    expectRefused(() => decodeContents(new Secret(bytes(contents)), 1));
  });

  it.each(second.refusedContents)('"compute the id of every material … refuse": $name', ({ contents }) => {
    expectRefused(() => decodeContents(new Secret(bytes(contents)), 2));
  });

  it('of one version does not take the contents of the other', () => {
    expectRefused(() => decodeContents(new Secret(bytes(vectors.valid[0]?.contents ?? '')), 2));
    expectRefused(() => decodeContents(new Secret(bytes(second.valid[0]?.contents ?? '')), 1));
  });

  it.each(vectors.refusedTexts)('refuses text: $name', ({ text }) => {
    expectRefused(() => decodeBundleText(text));
  });

  it('opens what it seals, with the bytes sealed and nothing repeated', () => {
    const recipients = [...privateKeys.values()].map((key) => createPublicKey(key));
    const signer = deriveSigner(new Secret(bytes(vectors.signer.seed)));
    const contents = new Secret(bytes(vectors.valid[0]?.contents ?? ''));
    const [one, two] = [1, 2].map(() => sealBundle(contents, recipients, signer));
    for (const each of [one, two]) {
      expect(opened(each ?? Buffer.alloc(0)).map(hex)).toEqual([hex(contents), hex(contents)]);
    }
    expect(parseBundle(one ?? Buffer.alloc(0)).id).not.toBe(parseBundle(two ?? Buffer.alloc(0)).id);
  });

  it('knows recipients by the fingerprints of the vectors, and takes no other keys', () => {
    for (const [fingerprint, key] of privateKeys) {
      const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
      const recipient = readRecipient(der);
      expect(recipient && fingerprintRecipient(recipient)).toBe(fingerprint);
      expect(readRecipient(der.subarray(1))).toBeUndefined();
    }
    expect(readRecipient(createPublicKey(vectors.signer.pem).export({ format: 'der', type: 'spki' }))).toBeUndefined();
  });
});
