import fc from 'fast-check';
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isKmsError } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import { decodeBundleText, openBundle, parseBundle } from '../../src/crypto/bundle/bundle.ts';
import {
  decodeContents,
  encodeContents,
  findPlace,
  type BundledKey,
  type BundledMaterial,
} from '../../src/crypto/bundle/contents.ts';
import { newMaterialId } from '../../src/crypto/materialid.ts';
import { bundleInvalid } from '../../src/crypto/bundle/reader.ts';
import { sample } from '../support/extent.ts';

interface Vectors {
  readonly recipients: readonly { readonly fingerprint: string; readonly privateKey: string }[];
  readonly valid: readonly {
    readonly name: string;
    readonly contents: string;
    readonly bundle: string;
    readonly text: string;
  }[];
}
function read(folder: string): Vectors {
  return JSON.parse(
    readFileSync(new URL(`../vectors/${folder}/vectors.json`, import.meta.url), 'utf8'),
  ) as Vectors;
}
const { valid: old, recipients } = read('key-bundle');
const { valid } = read('key-bundle-2');
const several = [...old.slice(0, 2), ...valid.slice(0, 2)].map((each) => ({
  ...each,
  bytes: Buffer.from(each.bundle, 'hex'),
}));

/** Undefined for the one error that there is; what else happened otherwise. */
function otherThanRefused(action: () => unknown): unknown {
  try {
    action();
    return 'accepted';
  } catch (error) {
    const { code, message, hint } = bundleInvalid();
    const isThatOne =
      isKmsError(error) && error.code === code && error.message === message && error.hint === hint;
    return isThatOne ? undefined : error;
  }
}

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

describe('key bundle', () => {
  it.each(several)(
    'is refused in every prefix, with every byte more, with every byte flipped: $name',
    ({ bytes }) => {
      for (const at of sample([...bytes.keys()], 250)) {
        expect(otherThanRefused(() => parseBundle(bytes.subarray(0, at)))).toBeUndefined();
        expect(otherThanRefused(() => parseBundle(flipped(bytes, at, at % 8)))).toBeUndefined();
      }
      for (const more of [0x00, 0x0a, 0xff]) {
        expect(
          otherThanRefused(() => parseBundle(Buffer.concat([bytes, Buffer.from([more])]))),
        ).toBeUndefined();
      }
    },
  );

  it.each(several)('is refused as text in every prefix and with every letter changed: $name', ({ text }) => {
    const dense = text.trimEnd();
    for (const at of sample(
      Array.from(dense).map((_, i) => i),
      250,
    )) {
      expect(otherThanRefused(() => parseBundle(decodeBundleText(dense.slice(0, at))))).toBeUndefined();
      const other = dense.slice(0, at) + (dense[at] === 'A' ? 'B' : 'A') + dense.slice(at + 1);
      expect(otherThanRefused(() => parseBundle(decodeBundleText(other)))).toBeUndefined();
    }
  });

  it('opens with the key of its recipient alone, and its box nowhere else', () => {
    const [one, two] = valid.map(({ bundle }) => parseBundle(Buffer.from(bundle, 'hex')));
    const keys = recipients.map(({ privateKey }) =>
      createPrivateKey({ key: Buffer.from(privateKey, 'hex'), format: 'der', type: 'pkcs8' }),
    );
    const [first, second] = keys;
    const [entry] = one?.recipients ?? [];
    if (!one || !two || !first || !second || !entry) throw new Error('the vectors have changed');
    expect(otherThanRefused(() => openBundle(one, entry, second))).toBeUndefined();
    expect(otherThanRefused(() => openBundle({ ...one, box: two.box }, entry, first))).toBeUndefined();
    expect(otherThanRefused(() => openBundle({ ...one, header: two.header }, entry, first))).toBeUndefined();
    expect(otherThanRefused(() => openBundle(one, entry, first))).toBe('accepted');
  });

  it('takes any bytes for refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => {
        expect(otherThanRefused(() => parseBundle(bytes))).toBeUndefined();
        expect(otherThanRefused(() => decodeContents(new Secret(bytes), 2))).toBeUndefined();
        const text = Buffer.from(bytes).toString('latin1');
        expect(otherThanRefused(() => decodeBundleText(text))).toBeUndefined();
      }),
    );
  });
});

const time = fc.integer({ min: 0, max: 8.64e15 });
const hash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const text = (maxLength: number) => fc.string({ unit: 'grapheme-composite', maxLength });
/** Every second material gets an id with a salt instead. */
const randomIds: fc.Arbitrary<BundledKey> = fc.record({
  aliases: fc.uniqueArray(fc.stringMatching(/^alias\/[a-zA-Z0-9/_-]{1,100}$/), { maxLength: 50 }),
  arns: fc
    .tuple(
      fc.uuid(),
      fc.uniqueArray(
        fc.tuple(fc.stringMatching(/^[a-z]{2}-[a-z]{4}-[1-9]$/), fc.stringMatching(/^[0-9]{12}$/)),
        {
          minLength: 1,
          maxLength: 16,
          selector: ([region, account]) => `${region} ${account}`,
        },
      ),
    )
    .map(([id, places]) => places.map(([region, account]) => `arn:aws:kms:${region}:${account}:key/${id}`)),
  created: time,
  decryptOnly: fc.boolean(),
  description: text(200),
  made: time,
  materials: fc.uniqueArray(
    fc.record({
      id: hash,
      salt: fc.constant(null),
      since: time,
      rotation: fc.constantFrom(null, 'AUTOMATIC' as const, 'ON_DEMAND' as const),
      validTo: fc.option(time),
      material: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Secret(bytes)),
    }),
    { minLength: 1, maxLength: 40, selector: ({ id }) => id },
  ),
  origin: fc.constantFrom('AWS_KMS' as const, 'EXTERNAL' as const),
  policy: text(500),
  spec: fc.constant('SYMMETRIC_DEFAULT' as const),
  tags: fc.uniqueArray(
    fc.tuple(
      text(20).filter((name) => name !== '' && !name.toLowerCase().startsWith('aws:')),
      text(40),
    ),
    { maxLength: 50, selector: ([name]) => name },
  ),
  usage: fc.constant('ENCRYPT_DECRYPT' as const),
});
const symmetricKey = randomIds.map((key): BundledKey => {
  const owner = { id: findPlace(key).id, spec: key.spec };
  const salted = (each: BundledMaterial) => ({ ...each, ...newMaterialId(owner, each.material) });
  return { ...key, materials: key.materials.map((each, i) => (i % 2 === 0 ? salted(each) : each)) };
});

const plain = ({ materials, ...rest }: BundledKey) => ({
  ...rest,
  materials: materials.map(({ material, ...entry }) => ({
    ...entry,
    bytes: Buffer.from(material.reveal()).toString('hex'),
  })),
});

describe('contents', () => {
  it('come back as they were, in whole blocks of 1024 bytes', () => {
    fc.assert(
      fc.property(symmetricKey, (key) => {
        const contents = encodeContents(key);
        expect(contents.length % 1024).toBe(0);
        const decoded = decodeContents(contents, 2);
        expect(plain(decoded)).toEqual(plain(key));
        expect(Buffer.from(encodeContents(decoded).reveal()).equals(contents.reveal())).toBe(true);
      }),
    );
  });

  it('are refused in every prefix', () => {
    const contents = Buffer.from(valid[1]?.contents ?? '', 'hex');
    for (let at = 0; at < contents.length; at++) {
      expect(otherThanRefused(() => decodeContents(new Secret(contents.subarray(0, at)), 2))).toBeUndefined();
    }
  });
});
