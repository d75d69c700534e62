/** Published messages of legacy suites, and what of them can be checked where their keys are not published. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { tagLength } from '../../src/crypto/envelope/body.ts';
import { outlineMessage, outlineStream } from '../../src/crypto/envelope/describe.ts';
import { encodeHeader, parseHeader } from '../../src/crypto/envelope/header.ts';
import { legacyRefused, messageInvalid } from '../../src/crypto/envelope/failures.ts';
import { Verifier } from '../../src/crypto/envelope/signature.ts';
import { openMessage, type OpenOptions } from '../../src/crypto/envelope/streams.ts';
import { findSuite } from '../../src/crypto/envelope/suites.ts';
import { chunked, collect } from '../support/messages.ts';

const asked = { allowLegacySuites: true };
const at = (name: string): URL => new URL(`./message/${name}`, import.meta.url);

function load(name: string): unknown {
  return JSON.parse(readFileSync(at(name), 'utf8'));
}

const reader =
  (message: Buffer) =>
  (position: number, count: number): Buffer =>
    message.subarray(position, position + count);

/** Where the footer begins, its signature's length included. */
function footerOf(message: Buffer): number {
  for (let length = 60; length <= 104; length++) {
    const start = message.length - length - 2;
    if (message.readUInt16BE(start) === length && message[start + 2] === 0x30) return start;
  }
  throw new Error('no footer');
}

function verifies(message: Buffer, signed: Buffer): boolean {
  const header = parseHeader(message, asked);
  const verifier = Verifier.of(header.suite, header.context);
  verifier?.update(signed);
  try {
    verifier?.check(message.subarray(footerOf(message) + 2));
    return verifier !== undefined;
  } catch (error) {
    expect(error).toEqual(messageInvalid());
    return false;
  }
}

interface Vector {
  readonly name: string;
  readonly suite: string;
  readonly status: 'opens' | 'refused' | 'no data key';
  readonly plaintextBase64?: string;
  readonly ciphertext: string;
}

const vectors = (load('javascript.json') as { tests: Vector[] }).tests;

/** With a data key of zeros. */
function open(
  source: AsyncIterable<Uint8Array>,
  options: Partial<OpenOptions> = asked,
  length = 32,
): Promise<Buffer> {
  const openDataKey = (): Promise<Secret> => Promise.resolve(new Secret(Buffer.alloc(length)));
  return collect(openMessage({ ...options, openDataKey }, source));
}

const name = (vector: Vector): [string, Vector] => [vector.name, vector];
const opening = vectors.filter(({ status }) => status === 'opens').map(name);

describe('published messages whose data key is known', () => {
  const lengthOf = (message: Buffer): number => parseHeader(message, asked).suite.dataKeyLength;

  it.each(opening)('%s opens whole, in streams and byte by byte', async (_, vector) => {
    const message = Buffer.from(vector.ciphertext, 'base64');
    const plaintext = Buffer.from(vector.plaintextBase64 ?? '', 'base64');
    for (const lengths of [[], [1], [3, 0, 100]]) {
      expect(await open(chunked(message, ...lengths), asked, lengthOf(message))).toEqual(plaintext);
    }
    const header = parseHeader(message, asked);
    expect(header.suite.id).toBe(Number(vector.suite));
    expect(encodeHeader(header)).toEqual(header.bytes);
    expect(outlineMessage(message.length, reader(message)).layout?.plaintextLength).toBe(plaintext.length);
    await expect(open(chunked(message), {})).rejects.toEqual(legacyRefused());
  });

  it.each(opening)(
    '%s is refused in every prefix, with any byte altered, and with any byte more',
    async (_, vector) => {
      const message = Buffer.from(vector.ciphertext, 'base64');
      const length = lengthOf(message);
      // Of the long one every seventh byte.
      const step = message.length > 1000 ? 7 : 1;
      for (let place = 0; place < message.length; place += step) {
        const altered = Buffer.from(message);
        altered[place] = (altered[place] ?? 0) ^ 0x10;
        await expect(open(chunked(message.subarray(0, place)), asked, length)).rejects.toEqual(
          messageInvalid(),
        );
        // Which entry is read is the keyring's affair; here any will do, but the header is authenticated as a whole.
        await expect(open(chunked(altered), asked, length), `byte ${place}`).rejects.toEqual(
          messageInvalid(),
        );
      }
      const longer = Buffer.concat([message, Buffer.alloc(1)]);
      await expect(open(chunked(longer), asked, length)).rejects.toEqual(messageInvalid());
    },
  );

  it.each(vectors.filter(({ status }) => status === 'refused').map(name))(
    '%s is refused',
    async (_, vector) => {
      const message = Buffer.from(vector.ciphertext, 'base64');
      for (const lengths of [[], [1]]) {
        await expect(open(chunked(message, ...lengths), asked, lengthOf(message))).rejects.toEqual(
          messageInvalid(),
        );
      }
    },
  );

  it('have signatures that verify, under a key of AWS too', () => {
    const signed = vectors.filter(({ suite, status }) => suite >= '0x0300' && status !== 'refused');
    expect(signed.map(({ suite }) => suite)).toEqual(['0x0378', '0x0378', '0x0378', '0x0578']);
    for (const vector of signed) {
      const message = Buffer.from(vector.ciphertext, 'base64');
      expect(verifies(message, message.subarray(0, footerOf(message)))).toBe(true);
    }
    const last = parseHeader(Buffer.from(signed.at(-1)?.ciphertext ?? '', 'base64'));
    expect(last.context).toMatchObject({ '\u00b6': '\u{13269}' });
    expect(encodeHeader(last)).toEqual(last.bytes);
  });
});

interface Manifest {
  readonly tests: Readonly<
    Record<string, { readonly ciphertext: string; readonly 'master-keys': { key: string }[] }>
  >;
}

const { tests } = load('python-1.3.5/decrypt_message.json') as Manifest;
const { keys } = load('python-1.3.5/keys.json') as { keys: Record<string, { 'key-id': string }> };
const messages = Object.values(tests).map((test) => ({
  message: readFileSync(at(`python-1.3.5/${test.ciphertext.replace('file://', '')}`)),
  arns: test['master-keys'].map(({ key }) => keys[key]?.['key-id']),
}));

describe('published messages under keys of AWS', () => {
  it('are of every legacy suite, framed and not', () => {
    const kinds = new Set(
      messages.map(({ message }) => {
        const { suite, frameLength } = parseHeader(message, asked);
        return `${suite.id} ${frameLength}`;
      }),
    );
    expect(kinds.size).toBe(45);
    const suites = [0x14, 0x46, 0x78, 0x114, 0x146, 0x178, 0x214, 0x346, 0x378];
    for (const id of suites) {
      expect(findSuite(1, id)?.id).toBe(id);
      for (const frame of [0, 512, 4096, 10240, 20480]) expect(kinds).toContain(`${id} ${frame}`);
    }
  });

  it('have headers that are read, and written again to the same bytes', () => {
    for (const { message, arns } of messages) {
      const header = parseHeader(message, asked);
      expect(encodeHeader(header)).toEqual(header.bytes);
      expect(() => parseHeader(message)).toThrow(legacyRefused());
      const { recipients } = outlineMessage(message.length, reader(message));
      for (const { provider, info } of recipients) {
        expect(provider).toBe('aws-kms');
        expect(Object.values(keys).map((key) => key['key-id'])).toContain(info);
      }
      expect(recipients.length).toBeGreaterThanOrEqual(1);
      expect(arns.length).toBeGreaterThanOrEqual(recipients.length);
      const length = header.bytes.length;
      for (let cut = 0; cut < length; cut++) {
        expect(() => parseHeader(message.subarray(0, cut), asked)).toThrow(messageInvalid());
      }
    }
  });

  it('hold 10240 bytes each, by their layout, and are seen to be cut off', async () => {
    for (const { message } of messages) {
      const { frameLength, layout } = outlineMessage(message.length, reader(message));
      expect(layout).toEqual({
        plaintextLength: 10_240,
        // Where the plaintext fills its frames, an empty final one follows.
        frames: frameLength === 0 ? 0 : Math.floor(10_240 / frameLength) + 1,
      });
      expect((await outlineStream(chunked(message, 1000))).layout).toEqual(layout);
      for (const cut of [1, tagLength, 100, 5000]) {
        const short = message.subarray(0, -cut);
        expect(outlineMessage(short.length, reader(short)).layout).toBeUndefined();
        expect((await outlineStream(chunked(short, 1000))).layout).toBeUndefined();
      }
    }
  });

  it('have signatures that verify, and not over anything else', () => {
    const signed = messages.filter(({ message }) => parseHeader(message, asked).suite.signature);
    expect(signed).toHaveLength(15);
    for (const { message } of signed) {
      const body = message.subarray(0, footerOf(message));
      expect(verifies(message, body)).toBe(true);
      expect(verifies(message, body.subarray(0, -1))).toBe(false);
      for (let place = 0; place < body.length; place += 997) {
        const altered = Buffer.from(body);
        altered[place] = (altered[place] ?? 0) ^ 1;
        expect(verifies(message, altered)).toBe(false);
      }
    }
  });

  it('are refused under a data key that is not theirs', async () => {
    for (const { message } of messages) {
      const { suite } = parseHeader(message, asked);
      await expect(open(chunked(message), asked, suite.dataKeyLength)).rejects.toEqual(messageInvalid());
    }
  });
});
