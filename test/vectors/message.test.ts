import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import { finalPrefixLength, regularPrefixLength, sealFrame, tagLength } from '../../src/crypto/envelope/body.ts';
import { encodeHeader, parseHeader } from '../../src/crypto/envelope/header.ts';
import { getKmsKeyArn } from '../../src/crypto/envelope/kmsKey.ts';
import { unwrapDataKey } from '../../src/crypto/envelope/rawAes.ts';
import { messageInvalid } from '../../src/crypto/envelope/failures.ts';
import { openHeader, openMessage } from '../../src/crypto/envelope/streams.ts';
import { chunked, collect, failure, open } from '../support/messages.ts';

function load(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./message/${name}.json`, import.meta.url), 'utf8'));
}

interface PublishedVector {
  readonly comment: string;
  readonly status: boolean;
  readonly ciphertext: string;
  readonly 'message-id': string;
  readonly 'decrypted-dek': string;
  readonly 'content-encryption-key': string;
  readonly commitment: string;
  readonly plaintext?: string;
}

interface SdkVector {
  readonly comment: string;
  readonly frameLength: number;
  readonly context: Readonly<Record<string, string>>;
  readonly recipients: readonly { readonly namespace: string; readonly name: string; readonly key: string }[];
  readonly plaintext: string;
  readonly message: string;
}

const published = (load('published') as { tests: PublishedVector[] }).tests;
const sdk = (load('client-node') as { tests: SdkVector[] }).tests;

/** The message built again from what was read in it. */
function again(message: Buffer, plaintext: Buffer, dataKey: Secret): Buffer {
  const header = parseHeader(message);
  const start = header.bytes.length;
  const body = openHeader(header, message.subarray(start, start + tagLength), dataKey);
  const parts = [encodeHeader(header), message.subarray(start, start + tagLength)];
  const frame = header.frameLength;
  for (let sequence = 1, at = start + tagLength; at < message.length; sequence++) {
    const final = message.readUInt32BE(at) === 0xffffffff;
    const content = plaintext.subarray((sequence - 1) * frame, sequence * frame);
    parts.push(...sealFrame(body, { sequence, final }, [content]));
    at += (final ? finalPrefixLength : regularPrefixLength) + content.length + tagLength;
  }
  return Buffer.concat(parts);
}

describe('published vectors of message format version 2', () => {
  it.each(published)('$comment', async (vector) => {
    const message = Buffer.from(vector.ciphertext, 'base64');
    const dataKey = (): Secret => new Secret(Buffer.from(vector['decrypted-dek'], 'base64'));
    const header = parseHeader(message);
    expect(Buffer.from(header.messageId).toString('base64')).toBe(vector['message-id']);
    expect(encodeHeader(header)).toEqual(header.bytes);

    const derived = header.suite.derive(dataKey(), header.messageId);
    expect(derived.commitment.toString('base64')).toBe(vector.commitment);
    expect(derived.key.export().toString('base64')).toBe(vector['content-encryption-key']);

    const opened = (source: AsyncIterable<Uint8Array>): Promise<Buffer> =>
      collect(openMessage({ openDataKey: () => Promise.resolve(dataKey()) }, source));
    for (const source of [chunked(message), chunked(message, 1)]) {
      if (vector.status) expect((await opened(source)).toString()).toBe(vector.plaintext);
      else await expect(opened(source)).rejects.toEqual(messageInvalid());
    }
  });

  it('name KMS keys as the specification says', () => {
    const vector = published.find((each) => each.comment.startsWith('4.'));
    const header = parseHeader(Buffer.from(vector?.ciphertext ?? '', 'base64'));
    expect(header.encryptedDataKeys.map(getKmsKeyArn)).toEqual([
      'arn:aws:kms:us-west-2:658956600833:key/b3537ef1-d8dc-4780-9f5a-55776cbb2f7f',
      'arn:aws:kms:us-west-2:658956600833:key/590fd781-ddde-4036-abec-3e1ab5a5d2ad',
    ]);
  });
});

describe('messages made by @aws-crypto/client-node', () => {
  it.each(sdk)('$comment', async (vector) => {
    const message = Buffer.from(vector.message, 'hex');
    const plaintext = Buffer.from(vector.plaintext, 'hex');
    expect(parseHeader(message)).toMatchObject({ frameLength: vector.frameLength, context: vector.context });
    for (const { key, ...names } of vector.recipients) {
      const recipient = { ...names, key: new Secret(Buffer.from(key, 'hex')) };
      expect(await collect(open(chunked(message), recipient))).toEqual(plaintext);
      expect(await collect(open(chunked(message, 1), recipient))).toEqual(plaintext);

      const { encryptedDataKeys, context } = parseHeader(message);
      const dataKey = unwrapDataKey(recipient, encryptedDataKeys, context);
      expect(dataKey && again(message, plaintext, dataKey)).toEqual(message);
    }
  });

  it.each(sdk)('are refused in every prefix and with any byte more: $comment', async (vector) => {
    const message = Buffer.from(vector.message, 'hex');
    const [first] = vector.recipients;
    if (first === undefined) throw new Error('a vector without a recipient');
    const recipient = { ...first, key: new Secret(Buffer.from(first.key, 'hex')) };
    for (let length = 0; length < message.length; length++) {
      expect((await failure(chunked(message.subarray(0, length)), recipient)).error).toEqual(messageInvalid());
    }
    for (let byte = 0; byte < 256; byte++) {
      const longer = Buffer.concat([message, Buffer.from([byte])]);
      expect((await failure(chunked(longer), recipient)).error).toEqual(messageInvalid());
    }
  });
});
