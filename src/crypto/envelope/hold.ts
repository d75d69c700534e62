/** Plaintext that must not be released before the end of its message proves it (docs/spec/message.md, "Release"). */
import { KmsError } from '../../base/errors.ts';

type Stream = AsyncGenerator<Uint8Array, void, undefined>;

/**
 * Keeps all that a stream gives until it has ended well, and gives it back only then. Where the consumer itself shows nothing
 * of what it got before an error, this may be the stream as it is.
 */
export type Hold = (plaintext: Stream) => Stream;

/** Holds in memory, up to `limit` bytes; `LimitExceededException` beyond. */
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
