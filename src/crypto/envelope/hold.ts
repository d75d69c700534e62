/** Holds plaintext that must not be released before the end of its message authenticates it (docs/spec/message.md, "Release"). */
import type { ByteStream } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';

/**
 * Must yield nothing of the stream before the stream has ended without an error, and then all of it. A consumer that itself discards everything on an
 * error may return the stream unchanged.
 */
export type Hold = (plaintext: ByteStream) => ByteStream;

/** Holds up to `limit` bytes in memory; throws `LimitExceededException` beyond. */
export function holdInMemory(limit: number): Hold {
  return async function* (plaintext) {
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of plaintext) {
      length += part.length;
      if (length > limit) {
        throw new KmsError(
          'LimitExceededException',
          `more than ${limit} bytes of plaintext would have to be held in memory until the message is verified`,
          { hint: 'decrypt to a file: kms decrypt -o FILE' },
        );
      }
      parts.push(part);
    }
    yield* parts;
  };
}
