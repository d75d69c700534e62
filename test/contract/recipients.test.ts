/** What every kind of recipient must do (src/messages/recipients/recipient.ts), and that the table of kinds has them all. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kms } from '../../src/api/kms.ts';
import { Secret } from '../../src/base/secret.ts';
import { describeEntryParty, readIdentity, recipientKinds } from '../../src/messages/recipients/kinds.ts';
import type { NamedRecipient, Opened, RecipientKind } from '../../src/messages/recipients/recipient.ts';
import type { OpeningOptions } from '../../src/messages/datakeys.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { removeTemporaryFolders } from '../support/vaults.ts';

const folder = new URL('../../src/messages/recipients/', import.meta.url);
const context = { app: 'shop' };

interface Sample {
  /** What a user writes. */
  readonly text: string;
  /** What opens its entries, and no others. */
  readonly means: { readonly kms: Kms | undefined } & OpeningOptions;
}

/** Two recipients of a kind that cannot open each other's entries. */
type MakeSamples = (engines: readonly [TestEngine, TestEngine]) => Promise<readonly [Sample, Sample]>;

async function keySample({ kms }: TestEngine): Promise<Sample> {
  const { KeyMetadata } = await kms.createKey({});
  return { text: KeyMetadata?.Arn ?? '', means: { kms } };
}

function pairSample(): Sample {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const text = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return { text, means: { kms: undefined, privateKey } };
}

/** A row for each kind. */
const samplesOf: Readonly<Record<string, MakeSamples>> = {
  'aws-kms': async ([one, other]) => [await keySample(one), await keySample(other)],
  'kms-share': () => Promise.resolve([pairSample(), pairSample()]),
};

afterAll(removeTemporaryFolders);

describe('the table of kinds', () => {
  it('has every kind that a file of the folder implements', async () => {
    const implemented: unknown[] = [];
    for (const name of readdirSync(folder).filter((each) => each !== 'kinds.ts')) {
      const module = (await import(new URL(name, folder).href)) as Record<string, unknown>;
      const values = Object.values(module).filter((each) => typeof each === 'object' && each !== null);
      implemented.push(...values.filter((each) => 'providerId' in each));
    }
    expect(new Set(implemented)).toEqual(new Set(recipientKinds));
    expect(implemented).toHaveLength(recipientKinds.length);
  });

  it('has one kind for a provider id, and this contract for each', () => {
    const ids = recipientKinds.map(({ providerId }) => providerId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(samplesOf).sort()).toEqual(ids.sort());
  });
});

describe.each(recipientKinds)('a recipient of $providerId', (kind: RecipientKind) => {
  let engines: readonly [TestEngine, TestEngine];
  let samples: readonly [Sample, Sample];
  beforeAll(async () => {
    engines = [await openTestEngine(), await openTestEngine('444455556666')];
    samples = (await samplesOf[kind.providerId]?.(engines)) ?? samples;
  });
  afterAll(() => Promise.all(engines.map((each) => each.close())));

  function parse({ text }: Sample, name?: string): NamedRecipient {
    const named = kind.parse(text, 'x', name);
    if (named === undefined) throw new Error('not parsed');
    return named;
  }
  const kms = ({ means }: Sample, at = samples.findIndex((each) => each.means === means)) => {
    const [one, other] = engines;
    return (): Promise<Kms> => Promise.resolve(at === 0 ? one.kms : other.kms);
  };
  const open = ({ means }: Sample, entries: Parameters<RecipientKind['open']>[0], more = context) =>
    kind.open(entries, means, more);
  const opened = (result: Opened): Buffer | undefined =>
    'dataKey' in result ? Buffer.from(result.dataKey.reveal()) : undefined;

  it('is parsed by its kind alone, with the name above it, and nothing else is', () => {
    for (const sample of samples) {
      const named = parse(sample, 'alice\u0007');
      expect(named.name).toBe('alice\ufffd');
      expect(parse(sample).name).toBeUndefined();
      expect(parse(sample).identity).toBe(named.identity);
      for (const other of recipientKinds) {
        if (other.parse(sample.text, 'x', undefined) !== undefined) expect(other).toBe(kind);
      }
    }
    for (const text of ['', 'alice', 'hunter2-secret', 'age1xyz'])
      expect(kind.parse(text, 'x', undefined)).toBeUndefined();
  });

  it('wraps what it alone opens, and has the identity that is read from the entry', async () => {
    for (const [at, sample] of samples.entries()) {
      const bytes = randomBytes(32);
      const dataKey = new Secret(Buffer.from(bytes));
      const recipient = await parse(sample).resolve(kms(sample));
      const entry = await recipient.wrap(kms(sample), dataKey, context);
      expect(entry.providerId).toBe(kind.providerId);
      expect(kind.readIdentity(entry)).toBe(recipient.identity);
      expect(readIdentity(entry)).toBe(recipient.identity);
      expect(recipient.identity).toMatch(kind.identityForm);
      for (const other of recipientKinds)
        expect(other.identityForm.test(recipient.identity)).toBe(other === kind);
      expect(opened(await open(sample, [entry]))).toEqual(bytes);
      // The caller's data key is neither kept nor wiped.
      expect(Buffer.from(dataKey.reveal())).toEqual(bytes);
      const stranger = samples[1 - at] ?? sample;
      expect(opened(await open(stranger, [entry]))).toBeUndefined();
      const cut = { ...entry, ciphertext: entry.ciphertext.subarray(1) };
      expect(opened(await open(sample, [cut]))).toBeUndefined();
      expect(opened(await open(sample, [cut, entry]))).toEqual(bytes);
      expect(opened(await open(sample, []))).toBeUndefined();
    }
  });

  it('is the same recipient each time, and from its entry', async () => {
    const [sample, other] = samples;
    const first = await parse(sample).resolve(kms(sample));
    const again = await parse(sample, 'alice').resolve(kms(sample));
    expect(again.identity).toBe(first.identity);
    expect((await parse(other).resolve(kms(other))).identity).not.toBe(first.identity);
    const found = await kind.find(first.identity, (identity) =>
      Promise.resolve(identity === first.identity ? first : undefined),
    );
    expect(found?.identity).toBe(first.identity);
    expect(found?.usesKms).toBe(first.usesKms);
    expect(await first.isAvailable(kms(sample))).toBe(true);
  });

  it('calls KMS only if it says so', async () => {
    const [sample] = samples;
    const recipient = await parse(sample).resolve(kms(sample));
    let calls = 0;
    const counted = (): Promise<Kms> => {
      calls++;
      return kms(sample)();
    };
    await recipient.wrap(counted, new Secret(randomBytes(32)), context);
    await recipient.isAvailable(counted);
    expect(calls > 0).toBe(recipient.usesKms);
    expect(recipient.usesKms).toBe(!kind.isPublicKey);
  });

  it('is described by its name and identity, without a secret', async () => {
    for (const sample of samples) {
      const named = parse(sample, 'alice');
      const recipient = await named.resolve(kms(sample));
      const dataKey = randomBytes(32);
      const entry = await recipient.wrap(kms(sample), new Secret(Buffer.from(dataKey)), context);
      expect(named.describe()).toContain('alice');
      expect(recipient.describe()).toContain('alice');
      expect(recipient.party).toEqual(describeEntryParty(entry, () => 'alice'));
      const shown = JSON.stringify([named, recipient, recipient.describe(), recipient.party]);
      const secrets = [dataKey.toString('hex'), dataKey.toString('base64')];
      const { privateKey } = sample.means;
      if (privateKey) secrets.push(privateKey.export({ format: 'jwk' }).d ?? '');
      for (const secret of secrets) expect(shown).not.toContain(secret);
    }
  });

  it('reads an identity from any bytes, or none', () => {
    for (const providerInfo of [
      new Uint8Array(),
      randomBytes(64),
      Buffer.from([0xff]),
      Buffer.alloc(5000, 0x61),
    ]) {
      const entry = { providerId: kind.providerId, providerInfo, ciphertext: randomBytes(8) };
      expect(() => kind.readIdentity(entry)).not.toThrow();
      expect(describeEntryParty(entry, () => undefined)).toEqual({ name: 'a key of another kind' });
    }
  });
});
