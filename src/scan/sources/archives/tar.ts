/** Members of a tar archive. */
import { ReadableStream } from 'node:stream/web';
import { createTarDecoder } from 'modern-tar';
import type { Member } from './archive.ts';

const others: readonly string[] = ['directory', 'pax-header', 'pax-global-header'];

export async function* tarMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const entries = ReadableStream.from(chunks).pipeThrough(createTarDecoder({ strict: true }));
  for await (const { header, body } of entries) {
    const { name: path, type = 'file', size } = header;
    const taken = { body: false };
    if (type === 'file') {
      yield {
        path,
        size,
        open: () => {
          taken.body = true;
          return body as AsyncIterable<Uint8Array>;
        },
      };
    } else if (type === 'symlink' || type === 'link') yield { path, skipped: { why: 'symbolic link' } };
    else if (!others.includes(type)) yield { path, skipped: { why: 'not a regular file' } };
    if (!taken.body) await body.cancel();
  }
}
