/** Standard input, with the name of a file. */
import { concat } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import type { Opened, Source, SourceOptions } from '../item.ts';
import { largestInMemory } from './git/blobs.ts';

export function openStdin(
  chunks: AsyncIterable<Uint8Array>,
  filename: string,
  options: SourceOptions,
): Opened {
  return { source: read(chunks, filename, options) };
}

async function* read(chunks: AsyncIterable<Uint8Array>, path: string, options: SourceOptions): Source {
  if (options.exclude(path)) {
    yield { skipped: { path, why: 'excluded' } };
    return;
  }
  const start: Uint8Array[] = [];
  let size = 0;
  const iterator = chunks[Symbol.asyncIterator]();
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    start.push(next.value);
    size += next.value.length;
    if (size > options.maxSize) {
      await iterator.return?.();
      yield { skipped: { path, why: 'too large' } };
      return;
    }
    if (size > largestInMemory) {
      const all = limited(start, iterator, options.maxSize);
      yield { item: { path, size, content: { kind: 'stream', chunks: all } } };
      return;
    }
  }
  yield { item: { path, size, content: { kind: 'bytes', bytes: concat(...start) } } };
}

/** Its length is known only at its end, when most of it has been scanned. */
async function* limited(
  start: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
  maxSize: number,
): AsyncGenerator<Uint8Array> {
  yield* start;
  let size = start.reduce((sum, { length }) => sum + length, 0);
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    size += next.value.length;
    if (size > maxSize) {
      throw new KmsError('Usage', 'the input is larger than the size limit', {
        hint: 'raise the limit: --max-size',
      });
    }
    yield next.value;
  }
}
