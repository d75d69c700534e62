/** Messages under raw AES keys, and streams of bytes, for the tests of the message format. */
import { randomBytes } from 'node:crypto';
import { Secret } from '../../src/base/secret.ts';
import type { EncryptionContext } from '../../src/crypto/context.ts';
import { unwrapDataKey, wrapDataKey, type RawAesKey } from '../../src/crypto/envelope/rawAes.ts';
import {
  openMessage,
  sealMessage,
  type DataKey,
  type OpenOptions,
} from '../../src/crypto/envelope/streams.ts';

export function rawKey(name = 'key', namespace = 'test', length = 32): RawAesKey {
  return { namespace, name, key: new Secret(randomBytes(length)) };
}

export function newDataKey(recipients: readonly RawAesKey[], context: EncryptionContext): DataKey {
  const plaintext = new Secret(randomBytes(32));
  return { plaintext, encrypted: recipients.map((key) => wrapDataKey(key, plaintext, context)) };
}

/** The bytes in chunks of the given lengths, which repeat; one chunk when none are given. */
export async function* chunked(
  bytes: Uint8Array,
  ...lengths: readonly number[]
): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  if (lengths.length === 0) {
    yield bytes;
    return;
  }
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? bytes.length;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

export async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export interface Made {
  readonly frameLength?: number;
  readonly context?: EncryptionContext;
  readonly recipients?: readonly RawAesKey[];
}

export function seal(source: AsyncIterable<Uint8Array>, key: RawAesKey, made: Made = {}): Promise<Buffer> {
  const { context = {}, frameLength, recipients = [key] } = made;
  return collect(sealMessage({ dataKey: newDataKey(recipients, context), context, frameLength }, source));
}

export function open(
  source: AsyncIterable<Uint8Array>,
  key: RawAesKey,
  options: Omit<OpenOptions, 'openDataKey'> = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const openDataKey: OpenOptions['openDataKey'] = (encrypted, context) =>
    Promise.resolve(unwrapDataKey(key, encrypted, context));
  return openMessage({ ...options, openDataKey }, source);
}

/** The error that `open` throws, and the plaintext that it released before. */
export async function failure(
  source: AsyncIterable<Uint8Array>,
  key: RawAesKey,
  options: Omit<OpenOptions, 'openDataKey'> = {},
): Promise<{ error: unknown; released: Buffer }> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of open(source, key, options)) chunks.push(chunk);
  } catch (error) {
    return { error, released: Buffer.concat(chunks) };
  }
  throw new Error('the message was decrypted');
}
