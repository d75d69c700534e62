/** Messages of commits and tags, as items. */
import type {
  CommitInfo,
  Item,
  Messenger,
  Opened,
  Skipped,
  Source,
  Sourced,
  SourceOptions,
} from '../../item.ts';
import { BlobReader } from './blobs.ts';
import type { GitPlace } from './git.ts';

export interface Message {
  readonly messageOf: Messenger;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly commit?: CommitInfo;
}

/** The path of all commit messages: the item's commit identifies each. */
const commitPath = 'commit message';

export function commitMessage(bytes: Uint8Array, commit?: CommitInfo): Message {
  return { messageOf: 'commit', path: commitPath, bytes, ...(commit !== undefined && { commit }) };
}

export function sourcedMessage(message: Message, { exclude, maxSize }: SourceOptions): Sourced {
  const { path, bytes, ...rest } = message;
  if (exclude(path)) return { skipped: { path, why: 'excluded' } };
  if (bytes.length > maxSize) return { skipped: { path, why: 'too large' } };
  // Copy, because sending it to another thread would send all of git's chunk.
  const content = { kind: 'bytes', bytes: Buffer.from(bytes) } as const;
  const item: Item = { ...rest, path, size: bytes.length, content };
  return { item };
}

/** The message of a commit that is being made. */
export function openCommitMessage(bytes: Uint8Array, options: SourceOptions): Opened {
  return { source: only(sourcedMessage(commitMessage(bytes), options)) };
}

async function* only(sourced: Sourced): Source {
  yield await Promise.resolve(sourced);
}

/** An annotated tag. */
export interface Tag {
  /** Of the ref that leads to it. */
  readonly ref: string;
  readonly id: string;
}

/** Maximum size of a tag, which is held in memory. */
const largestTag = 16 * 1024 * 1024;

/** Their messages, including those of tags that they point to. */
export async function* tagMessages(
  place: GitPlace,
  tags: readonly Tag[],
): AsyncGenerator<Message | { readonly skipped: Skipped }> {
  const reader = new BlobReader(place, 'tag');
  const asked = [...tags];
  for (const { id } of asked) reader.ask(id);
  try {
    for (const { ref } of asked) {
      const path = `tag message ${ref.replace(/^refs\/tags\//, '')}`;
      const tag = await reader.take(Infinity, largestTag);
      if (tag.kind !== 'bytes') {
        const detail = tag.kind === 'missing' ? tag.detail : 'the tag is too large';
        yield { skipped: { path, why: 'unreadable', detail } };
        continue;
      }
      const { inner, message } = readParts(tag.bytes);
      if (inner !== undefined) {
        asked.push({ ref, id: inner });
        reader.ask(inner);
      }
      yield { messageOf: 'tag', path, bytes: message };
    }
  } finally {
    reader.stop();
  }
}

/** `inner`: the tag that it points to. */
function readParts(tag: Buffer): { readonly inner?: string; readonly message: Buffer } {
  const end = tag.indexOf('\n\n');
  const header = tag.toString('latin1', 0, end === -1 ? tag.length : end);
  const inner = /^object ([0-9a-f]+)\ntype tag$/m.exec(header)?.[1];
  return { ...(inner !== undefined && { inner }), message: tag.subarray(end === -1 ? tag.length : end + 2) };
}
