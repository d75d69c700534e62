import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input as KmsInput, Kms } from '../../src/api/kms.ts';
import { keyArn } from '../../src/base/arn.ts';
import { KmsError, type ErrorCode } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import { encodeToken } from '../../src/base/token.ts';
import {
  armor,
  dearmor,
  decodeBase64,
  decryptMessage,
  encryptMessage,
  inspectMessage,
  type DecryptMessageOptions,
  type EncryptMessageOptions,
} from '../../src/messages/message.ts';
import { recognise, recogniseForm, recogniseLength } from '../../src/messages/recognise.ts';
import { AeadKey } from '../../src/crypto/aead.ts';
import { parseBlob, sealBlob } from '../../src/crypto/blob.ts';
import { makeKmsDataKey } from '../../src/crypto/envelope/kmsKey.ts';
import { messageInvalid } from '../../src/crypto/envelope/failures.ts';
import { sealMessage } from '../../src/crypto/envelope/streams.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { sample } from '../support/extent.ts';
import { chunked, collect, newDataKey, rawKey, seal } from '../support/messages.ts';
import { allRows, legacyRows, nameOf, writeMessage } from '../support/suites.ts';
import { blobs } from '../support/vectors.ts';

/** The engine over a vault, where the answers of `Decrypt` for a key can be replaced. */
class Keys implements Pick<Kms, 'generateDataKey' | 'decrypt'> {
  readonly #engine: TestEngine;
  /** What `decrypt` answers for a key instead, and how often it was called. */
  readonly failing = new Map<string, ErrorCode>();
  calls = 0;

  constructor(engine: TestEngine) {
    this.#engine = engine;
  }

  /** The ARN of a new key. */
  async add(): Promise<string> {
    const { KeyMetadata } = await this.#engine.kms.createKey({});
    return KeyMetadata?.Arn ?? '';
  }

  arn(id: string): string {
    return keyArn(this.#engine.region, this.#engine.account, id);
  }

  generateDataKey: Kms['generateDataKey'] = (input) => this.#engine.kms.generateDataKey(input);

  decrypt: Kms['decrypt'] = async (input) => {
    this.calls++;
    const { keyId: id = '' } = parseBlob(input.CiphertextBlob ?? new Uint8Array()) ?? {};
    const code = this.failing.get(this.arn(id));
    if (code !== undefined) throw new KmsError(code, 'failing');
    return this.#engine.kms.decrypt(input);
  };
}

let engine: TestEngine;
let keys: Keys;
let keyId: string;

beforeAll(async () => {
  engine = await openTestEngine();
  keys = new Keys(engine);
  keyId = await keys.add();
});

afterAll(() => engine.close());

const context = { purpose: 'test' };
const plaintext = Buffer.from('a plaintext of a few frames');

function encrypt(options: Partial<EncryptMessageOptions> = {}): Promise<Buffer> {
  return collect(encryptMessage(keys, { keyId, context, frameLength: 10, ...options }, chunked(plaintext)));
}

function decrypt(
  message: Uint8Array,
  options: DecryptMessageOptions = {},
  kms: Pick<Kms, 'decrypt'> = keys,
): Promise<Buffer> {
  return collect(decryptMessage(kms, options, chunked(message, 9)));
}

/** A message whose data key is encrypted under each of the keys. */
async function shared(...arns: string[]): Promise<Buffer> {
  const [first, ...rest] = arns;
  const { Plaintext, CiphertextBlob, KeyId } = await keys.generateDataKey({
    KeyId: first ?? '',
    NumberOfBytes: 32,
  });
  if (!Plaintext || !CiphertextBlob || KeyId === undefined) throw new Error('no data key');
  const encrypted = [makeKmsDataKey(KeyId, CiphertextBlob)];
  for (const arn of rest) {
    const other = await keys.generateDataKey({ KeyId: arn, NumberOfBytes: 32 });
    encrypted.push(makeKmsDataKey(arn, other.CiphertextBlob ?? Buffer.alloc(0)));
  }
  const dataKey = { plaintext: new Secret(Plaintext), encrypted: encrypted.reverse() };
  return collect(sealMessage({ dataKey }, chunked(plaintext)));
}

describe('messages over a Kms', () => {
  it('come back, with and without a context', async () => {
    expect(await decrypt(await encrypt())).toEqual(plaintext);
    expect(await decrypt(await encrypt({ context: undefined }))).toEqual(plaintext);
    expect(await decrypt(await encrypt(), { keyId, context })).toEqual(plaintext);
  });

  it('come back signed, and the key of the signer is part of the context that KMS sees', async () => {
    const inputs: KmsInput<'GenerateDataKey'>[] = [];
    const kms: Pick<Kms, 'generateDataKey'> = {
      generateDataKey: (input) => {
        inputs.push(input);
        return keys.generateDataKey(input);
      },
    };
    const signed = await collect(encryptMessage(kms, { keyId, context, signed: true }, chunked(plaintext)));
    expect(Object.keys(inputs[0]?.EncryptionContext ?? {})).toEqual(['purpose', 'aws-crypto-public-key']);
    expect(await decrypt(signed, { context })).toEqual(plaintext);
    expect(await inspectMessage(signed)).toMatchObject({ suite: { id: 0x0578 }, signed: true, context });
    await expect(decrypt(signed.subarray(0, -1))).rejects.toEqual(messageInvalid());
  });

  it('of legacy suites are read only when asked for', async () => {
    const made = await keys.generateDataKey({ KeyId: keyId, NumberOfBytes: 16, EncryptionContext: context });
    const entry = makeKmsDataKey(keyId, made.CiphertextBlob ?? Buffer.alloc(0));
    const [row] = legacyRows;
    if (row === undefined) throw new Error('no row');
    const dataKey = Buffer.from(made.Plaintext ?? []);
    const message = writeMessage({ row, given: { dataKey, entry }, context, frameLength: 10, plaintext });
    await expect(decrypt(message)).rejects.toMatchObject({ code: 'UnsupportedOperationException' });
    expect(await decrypt(message, { allowLegacySuites: true })).toEqual(plaintext);
    expect(await inspectMessage(message)).toMatchObject({
      version: 1,
      committing: false,
      recipients: [{ info: keyId }],
    });
  });

  it('ask KMS for 32 bytes, with the context only where there is one', async () => {
    const inputs: unknown[] = [];
    const generateDataKey: Kms['generateDataKey'] = (input) => {
      inputs.push(input);
      return keys.generateDataKey(input);
    };
    for (const each of [context, {}, undefined]) {
      await collect(encryptMessage({ generateDataKey }, { keyId, context: each }, chunked(plaintext)));
    }
    const plain = { KeyId: keyId, NumberOfBytes: 32 };
    expect(inputs).toEqual([{ ...plain, EncryptionContext: context }, plain, plain]);
  });

  it('call KMS for no context that the format refuses', async () => {
    const generateDataKey: Kms['generateDataKey'] = () => Promise.reject(new Error('called'));
    const refused = { keyId, context: { 'aws-crypto-x': '' } };
    await expect(
      collect(encryptMessage({ generateDataKey }, refused, chunked(plaintext))),
    ).rejects.toMatchObject({
      code: 'ValidationException',
    });
  });

  it('describe themselves', async () => {
    const message = await encrypt();
    const described = await inspectMessage(message);
    expect(described).toMatchObject({
      version: 2,
      suite: { id: 0x0478 },
      frameLength: 10,
      context,
      recipients: [{ provider: 'aws-kms', info: keyId }],
    });
    expect(message.readUInt32BE(described.headerLength)).toBe(1);
    await expect(inspectMessage(message.subarray(0, described.headerLength - 17))).rejects.toEqual(
      messageInvalid(),
    );
    const raw = rawKey('its name', 'here');
    const odd = rawKey('\u001b[2J', 'odd');
    const both = await inspectMessage(await seal(chunked(plaintext), raw, { recipients: [raw, odd] }));
    expect(both.recipients[0]).toEqual({ provider: 'here', info: 'its name' });
    expect(both.recipients[1]?.info).toMatch(/^1b5b324a[0-9a-f]+$/);
  });

  it('must hold the context that is asked for, or are refused before KMS is asked', async () => {
    const message = await encrypt({ context: { a: '1', b: '2' } });
    expect(await decrypt(message, { context: { b: '2' } })).toEqual(plaintext);
    const before = keys.calls;
    for (const wrong of [{ b: '1' }, { c: '' }, { toString: 'x' }, { a: '1', b: '2', c: '3' }]) {
      await expect(decrypt(message, { context: wrong })).rejects.toEqual(messageInvalid());
    }
    expect(keys.calls).toBe(before);
  });

  it('open only under the key that is asked for', async () => {
    const other = await keys.add();
    await expect(decrypt(await encrypt(), { keyId: other })).rejects.toEqual(messageInvalid());
    const unknown = { keyId: keys.arn('00000000-0000-4000-8000-000000000000') };
    await expect(decrypt(await encrypt(), unknown)).rejects.toMatchObject({ code: 'NotFoundException' });
    await expect(decrypt(await encrypt(), { keyId: 'x' })).rejects.toMatchObject({
      code: 'NotFoundException',
    });
  });

  it('are refused with one error when any byte is flipped', async () => {
    const message = await encrypt();
    for (const at of sample([...message.keys()], 80)) {
      for (const bit of [1, 0x80]) {
        const altered = Buffer.from(message);
        altered[at] = (altered[at] ?? 0) ^ bit;
        await expect(decrypt(altered), `byte ${at}`).rejects.toEqual(messageInvalid());
      }
    }
  });

  it('open under any of their keys, whatever the others answer', async () => {
    const [second, third] = [await keys.add(), await keys.add()];
    const message = await shared(keyId, second, third);
    for (const code of [
      'AccessDeniedException',
      'DisabledException',
      'InvalidCiphertextException',
    ] as const) {
      keys.failing.set(second, code).set(third, code);
      // The other entries hold other data keys: only the first one's fits the message.
      expect(await decrypt(message)).toEqual(plaintext);
    }
  });

  it.each([
    'AccessDeniedException',
    'DisabledException',
    'KMSInvalidStateException',
    'KeyUnavailableException',
    'NotFoundException',
  ] as const)('tell why when no key opens them and KMS says %s', async (code) => {
    const [first, second] = [await keys.add(), await keys.add()];
    const message = await shared(first, second);
    keys.failing.set(first, 'InvalidCiphertextException').set(second, code);
    await expect(decrypt(message)).rejects.toMatchObject({ code });
    keys.failing.set(first, code).set(second, 'InvalidCiphertextException');
    await expect(decrypt(message)).rejects.toMatchObject({ code });
    keys.failing.set(first, 'InvalidCiphertextException');
    await expect(decrypt(message)).rejects.toEqual(messageInvalid());
  });

  it('stop at once when KMS itself fails', async () => {
    const [first, second] = [await keys.add(), await keys.add()];
    const message = await shared(first, second);
    keys.failing.set(second, 'AuditUnavailable');
    await expect(decrypt(message)).rejects.toMatchObject({ code: 'AuditUnavailable' });
  });

  it('are refused when the key that opens them is not the one they name', async () => {
    const decrypting: Pick<Kms, 'decrypt'> = {
      decrypt: async (input) => ({ ...(await keys.decrypt(input)), KeyId: keys.arn('other') }),
    };
    const message = await encrypt();
    await expect(collect(decryptMessage(decrypting, {}, chunked(message)))).rejects.toEqual(messageInvalid());
    expect(await collect(decryptMessage(decrypting, { keyId }, chunked(message)))).toEqual(plaintext);
  });

  it('are refused when a data key is longer than KMS takes, or empty', async () => {
    const before = keys.calls;
    for (const length of [0, 6145]) {
      const { plaintext: secret } = newDataKey([], {});
      const dataKey = { plaintext: secret, encrypted: [makeKmsDataKey(keyId, Buffer.alloc(length, 1))] };
      const message = await collect(sealMessage({ dataKey }, chunked(plaintext)));
      await expect(decrypt(message, { keyId })).rejects.toEqual(messageInvalid());
    }
    expect(keys.calls).toBe(before);
  });

  it('are refused when they have no KMS key', async () => {
    const message = await seal(chunked(plaintext), rawKey());
    await expect(decrypt(message)).rejects.toEqual(messageInvalid());
  });
});

describe('armor', () => {
  it('has lines of 64 characters between its markers', async () => {
    const text = (await collect(armor(chunked(Buffer.alloc(100), 7)))).toString();
    expect(text.split('\n')).toEqual([
      '-----BEGIN KMS MESSAGE-----',
      'A'.repeat(64),
      'A'.repeat(64),
      'AAAAAA==',
      '-----END KMS MESSAGE-----',
      '',
    ]);
    expect(await collect(dearmor(chunked(Buffer.from(text), 1)))).toEqual(Buffer.alloc(100));
  });

  const line = 'A'.repeat(64);
  const begin = '-----BEGIN KMS MESSAGE-----';
  const end = '-----END KMS MESSAGE-----';
  const malformed: Record<string, string> = {
    nothing: '',
    'no begin': `${line}\n${end}\n`,
    'no end': `${begin}\n${line}\n`,
    'an end cut short': `${begin}\n${line}\n${end.slice(0, -1)}`,
    'text before': `x\n${begin}\n${line}\n${end}\n`,
    'text after': `${begin}\n${line}\n${end}\nx`,
    'text after on the line': `${begin}\n${line}\n${end}x\n`,
    'a second armor': `${begin}\n${line}\n${end}\n${begin}\n${line}\n${end}\n`,
    'a line of 68': `${begin}\n${line}AAAA\n${end}\n`,
    'a short line inside': `${begin}\nAAAA\n${line}\n${end}\n`,
    'an empty line': `${begin}\n${line}\n\n${end}\n`,
    'a space in a line': `${begin}\n${line.slice(1)} \n${end}\n`,
    'a space within a line': `${begin}\n${line.slice(2)} A\n${end}\n`,
    'a line behind far too much white space': `${begin}\n${line}${' '.repeat(2000)}`,
    'padding inside': `${begin}\n${'A'.repeat(60)}AA==\n${line}\n${end}\n`,
    'padding missing': `${begin}\nAAA\n${end}\n`,
    'bits left over': `${begin}\nAB==\n${end}\n`,
    'the URL alphabet': `${begin}\n____\n${end}\n`,
    'a line without end': `${begin}\n${'A'.repeat(1000)}`,
    'another label': '-----BEGIN MESSAGE-----\nAAAA\n-----END MESSAGE-----\n',
  };
  it.each(Object.keys(malformed))('is refused with %s', async (name) => {
    for (const lengths of [[], [1], [7, 3]]) {
      const source = chunked(Buffer.from(malformed[name] ?? ''), ...lengths);
      await expect(collect(dearmor(source))).rejects.toEqual(messageInvalid());
    }
  });

  it('is read from lines that are indented or end in white space', async () => {
    const text = [begin, line, line, 'AAAAAA==', end].map((each) => `\t  ${each} \t\r\n`).join('');
    for (const lengths of [[], [1], [7, 3]]) {
      expect(await collect(dearmor(chunked(Buffer.from(text), ...lengths)))).toEqual(Buffer.alloc(100));
    }
  });

  it('keeps no more than a line of text that has no lines', async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; sent < 1000; sent++) yield await Promise.resolve(Buffer.alloc(1000, 'A'));
    }
    await expect(collect(dearmor(endless()))).rejects.toEqual(messageInvalid());
    expect(sent).toBeLessThan(2);
  });

  it.each(['A', 'AAA', 'AA=A', 'AA==AAAA', 'AB==', '=', 'A-_A', 'AAAA AAAA.'])(
    'as base64 is refused: %s',
    async (text) => {
      await expect(collect(decodeBase64(chunked(Buffer.from(text), 1)))).rejects.toEqual(messageInvalid());
    },
  );
});

describe('recognise', () => {
  it('tells inputs apart by how they begin', async () => {
    const message = await encrypt();
    const { CiphertextBlob } = await keys.generateDataKey({ KeyId: keyId, NumberOfBytes: 32 });
    const blob = Buffer.from(CiphertextBlob ?? []);
    const wrapped = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, '$&\n');
    const armored = await collect(armor(chunked(message)));
    expect(recogniseForm(message)).toBe('message');
    expect(recogniseForm(blob)).toBe('blob');
    expect(recogniseForm(Buffer.from(encodeToken(blob)))).toBe('token');
    expect(recogniseForm(Buffer.from(`\n ${encodeToken(blob)}\n`))).toBe('token');
    expect(recogniseForm(Buffer.from(wrapped(message)))).toBe('base64');
    expect(recogniseForm(Buffer.from(`${wrapped(blob)}\r\n`))).toBe('base64');
    expect(recogniseForm(armored)).toBe('armored-message');
    expect(recogniseForm(Buffer.concat([Buffer.from('\r\n'), armored]).subarray(0, recogniseLength))).toBe(
      'armored-message',
    );
    const inBase64 = Buffer.from(wrapped(message));
    expect([message, armored, inBase64].map(recognise)).toEqual([
      { kind: 'message', form: 'raw' },
      { kind: 'message', form: 'armor' },
      { kind: 'message', form: 'base64' },
    ]);
    const json = JSON.stringify({ CiphertextBlob: blob.toString('base64') });
    for (const [form, input] of Object.entries({ raw: blob, token: encodeToken(blob), json }))
      expect(recognise(Buffer.from(input))).toMatchObject({ kind: 'blob', form, blob });
    const damaged = recognise(Buffer.from(encodeToken(blob).slice(0, -1)));
    expect(damaged).toMatchObject({ kind: 'other', isDamaged: true });
    const other = recognise(Buffer.from('PASSWORD=hunter2\n'));
    expect(other).toMatchObject({ kind: 'other', isDamaged: false });
    expect(damaged.kind === 'other' && (await damaged.identify())).toBeUndefined();
    expect(other.kind === 'other' && (await other.identify())?.kind).toBe('plain text');
  });

  it.each(allRows.map((row) => [nameOf(row), row] as const))('knows messages of suite %s', (_name, row) => {
    const message = writeMessage({ row, key: rawKey(), frameLength: 0, plaintext: Buffer.alloc(0) });
    expect(recogniseForm(message)).toBe('message');
    expect(recogniseForm(Buffer.from(message.toString('base64')))).toBe('base64');
  });

  it('tells the longest blob, in base64 too', () => {
    const key = new AeadKey(new Secret(randomBytes(32)));
    const ids = { keyId: '00000000-0000-0000-0000-000000000000', materialId: '0'.repeat(64) };
    const blob = sealBlob({ ...ids, key, context: {}, plaintext: Buffer.alloc(4096) });
    expect(recogniseForm(blob.subarray(0, recogniseLength))).toBe('blob');
    expect(recogniseForm(Buffer.from(blob.toString('base64')).subarray(0, recogniseLength))).toBe('base64');
    const empty = sealBlob({ ...ids, key, context: {}, plaintext: Buffer.alloc(0) });
    expect(recogniseForm(empty)).toBe('blob');
    expect(recogniseForm(Buffer.from(empty.toString('base64')))).toBe('base64');
    expect(recogniseForm(empty.subarray(1))).toBe('unknown');
    expect(recogniseForm(empty.subarray(0, -1))).toBe('unknown');
    const [first = { blob: '' }] = blobs.valid;
    const old = Buffer.from(first.blob, 'hex');
    expect(recogniseForm(old)).toBe('blob');
    expect(recogniseForm(Buffer.from(old.toString('base64')))).toBe('base64');
    expect(recogniseForm(old.subarray(0, 89))).toBe('unknown');
    expect(recogniseForm(Buffer.concat([blob, Buffer.alloc(1)]))).toBe('unknown');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('PASSWORD=hunter2\n')],
    ['short base64', Buffer.from('AQAB')],
    ['long base64 of something else', Buffer.alloc(300, 'QUJD')],
    [
      'a suite that version 1 does not have',
      Buffer.concat([Buffer.from([1, 0x80, 4, 0x78]), Buffer.alloc(300)]),
    ],
    ['another type of version 1', Buffer.concat([Buffer.from([1, 0x81, 1, 0x78]), Buffer.alloc(300)])],
    ['a message of another suite', Buffer.concat([Buffer.from([2, 2, 0x78]), Buffer.alloc(300)])],
    ['zeros', Buffer.alloc(300)],
    ['text that quotes a token', Buffer.from('token: kms:v1:AQ')],
  ])('leaves %s alone', (_name, bytes) => {
    expect(recogniseForm(bytes)).toBe('unknown');
  });
});
