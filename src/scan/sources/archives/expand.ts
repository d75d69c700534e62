/** Replaces archives by their members, one nested level deep. Recognised by content; limits the size to which a few bytes can inflate. */
import { createGunzip } from 'node:zlib';
import { concat, view } from '../../../base/bytes.ts';
import { Refused } from '../../items/contents.ts';
import type { Content, Item, Skipped, Source, Sourced, SourceOptions } from '../../item.ts';
import { archiveRefusal, damaged, openBytes, readParts, type Member } from './archive.ts';
import { archiveKind, startLength, type ArchiveKind } from './kinds.ts';
import { largestInMemory } from '../git/blobs.ts';
import { inflated, zipMembers } from './zip.ts';

export interface ArchiveOptions extends SourceOptions {
  /** Maximum bytes of all members of an archive (default 2 GiB), and as a multiple of its size (default 100). */
  readonly mostBytes?: number;
  readonly mostRatio?: number;
  /** Default 100,000. */
  readonly mostMembers?: number;
}

/** What an archive may still yield. */
interface Budget {
  bytes: number;
  members: number;
}

/** Any archive may inflate to this size. */
const alwaysAllowed = 64 * 1024 * 1024;

/** Maximum number of bytes that one byte of DEFLATE inflates to. */
const mostOfDeflate = 1032;

export async function* expandArchives(source: Source, options: ArchiveOptions): Source {
  for await (const each of source) {
    if ('skipped' in each || each.item.lines?.length === 0 || each.item.messageOf !== undefined) yield each;
    else yield* expanded(each.item, options);
  }
}

async function* expanded(item: Item, options: ArchiveOptions): Source {
  let kind: ArchiveKind | undefined;
  let { content, size } = item;
  try {
    const begun = await startOf(content);
    content = begun.content;
    size = begun.size ?? size;
    kind = archiveKind(begun.start);
  } catch {
    // Scanning it fails in the same way and reports it.
  }
  if (kind === undefined) {
    yield { item: { ...item, content } };
    return;
  }
  const { mostBytes = 2 * 1024 ** 3, mostRatio = 100, mostMembers = 100_000 } = options;
  const bytes = Math.min(mostBytes, Math.max(alwaysAllowed, size * mostRatio));
  const opening = new Opening(item, options, { bytes, members: mostMembers });
  yield* opening.open(kind, content, item.path, 1);
}

interface Started {
  readonly start: Buffer;
  readonly content: Content;
  readonly size?: number;
}

/** The first bytes, and content that still includes them. */
async function startOf(content: Content): Promise<Started> {
  if (content.kind === 'bytes') return { start: view(content.bytes).subarray(0, startLength), content };
  if (content.kind === 'file') {
    const file = await openBytes(content);
    try {
      return { start: file.read(0, startLength), content, size: file.size };
    } finally {
      file.close();
    }
  }
  const { start, chunks } = await begin(content.chunks, startLength);
  return { start: concat(...start), content: { kind: 'stream', chunks } };
}

interface Begun {
  readonly start: readonly Uint8Array[];
  readonly size: number;
  readonly ended: boolean;
  /** Including the start. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Reads more than `length` bytes, if available. */
async function begin(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Begun> {
  const iterator = chunks[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size <= length && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      start.push(next.value);
      size += next.value.length;
    }
  }
  return { start, size, ended, chunks: rejoined(start, iterator) };
}

async function* rejoined(
  start: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* start;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** One archive, including nested ones. */
class Opening {
  readonly #item: Item;
  readonly #options: ArchiveOptions;
  readonly #budget: Budget;

  constructor(item: Item, options: ArchiveOptions, budget: Budget) {
    this.#item = item;
    this.#options = options;
    this.#budget = budget;
  }

  async *open(kind: ArchiveKind, content: Content, path: string, depth: number): Source {
    if (kind === 'closed') {
      yield skip(path, { why: 'archive', detail: 'kms does not open archives of this kind' });
      return;
    }
    if (depth > 2) {
      yield skip(path, {
        why: 'unreadable',
        detail: 'it is in an archive in an archive: kms looks no deeper',
      });
      return;
    }
    try {
      if (kind === 'zip') yield* this.#zip(content, path, depth);
      else if (kind === 'tar') yield* this.#tar(await openChunks(content), path, depth);
      else yield* this.#gzip(content, path, depth);
    } catch (error) {
      if (error instanceof Exhausted && depth > 1) throw error;
      yield skip(path, archiveRefusal(error).refusal);
    }
  }

  async *#zip(content: Content, path: string, depth: number): Source {
    const bytes = await openBytes(content);
    try {
      this.#check(zipMembers(bytes), path);
      for (const member of zipMembers(bytes)) yield* this.#member(member, path, depth);
    } finally {
      bytes.close();
    }
  }

  /** Refuses an archive that claims too much before any of it is read. A false claim means that the archive is damaged. */
  #check(members: Iterable<Member>, archive: string): void {
    let { bytes, members: left } = this.#budget;
    for (const member of members) {
      if (left-- <= 0) throw tooMany();
      if (!('open' in member) || this.#isLeftOut(member, archive)) continue;
      bytes -= member.size ?? 0;
      if (bytes < 0) throw new Exhausted();
    }
  }

  /** `isCounted`: whether the compressed source has been counted. */
  async *#tar(chunks: AsyncIterable<Uint8Array>, path: string, depth: number, isCounted = false): Source {
    const { tarMembers } = await import('./tar.ts');
    for await (const member of tarMembers(chunks)) yield* this.#member(member, path, depth, isCounted);
  }

  /** Inflating is much faster than scanning: refuse what is too much before any of it is scanned. */
  async #measure(content: Exclude<Content, { readonly kind: 'stream' }>): Promise<void> {
    const bytes = await openBytes(content);
    try {
      if (bytes.size * mostOfDeflate <= this.#budget.bytes) return;
      let left = this.#budget.bytes;
      for await (const chunk of inflated(readParts(bytes), createGunzip())) {
        left -= chunk.length;
        if (left < 0) throw new Exhausted();
      }
    } catch (error) {
      // Scan the beginning of a damaged one.
      if (error instanceof Exhausted) throw error;
    } finally {
      bytes.close();
    }
  }

  /** A tar archive, or a file of the same name without `.gz`. */
  async *#gzip(content: Content, path: string, depth: number): Source {
    if (content.kind !== 'stream') await this.#measure(content);
    const unpacked = this.#counted(inflated(await openChunks(content), createGunzip()), undefined);
    const { start, chunks } = await begin(unpacked, startLength);
    if (archiveKind(concat(...start)) === 'tar') {
      yield* this.#tar(chunks, path, depth, true);
      return;
    }
    const name = (path.split(/[/!]/).at(-1) ?? '').replace(/\.gz$/i, '');
    yield* this.#scanned(chunks, `${path}!${name}`, depth, undefined);
  }

  async *#member(member: Member, archive: string, depth: number, isCounted = false): Source {
    const path = `${archive}!${member.path}`;
    if (this.#budget.members-- <= 0) throw tooMany();
    if ('skipped' in member) yield skip(path, member.skipped);
    else if (this.#options.exclude(path)) yield skip(path, { why: 'excluded' });
    else if ((member.size ?? 0) > this.#options.maxSize) yield skip(path, { why: 'too large' });
    else {
      const chunks = this.#counted(member.open(), member.size, isCounted);
      yield* this.#scanned(chunks, path, depth, member.size);
    }
  }

  #isLeftOut({ path, size = 0 }: Extract<Member, { readonly size: unknown }>, archive: string): boolean {
    return size > this.#options.maxSize || this.#options.exclude(`${archive}!${path}`);
  }

  /** In memory if small. */
  async *#scanned(
    chunks: AsyncIterable<Uint8Array>,
    path: string,
    depth: number,
    claimed: number | undefined,
  ): Source {
    let begun: Begun;
    try {
      begun = await begin(chunks, largestInMemory);
    } catch (error) {
      if (error instanceof Exhausted) throw error;
      yield skip(path, archiveRefusal(error).refusal);
      return;
    }
    const { start, size, ended } = begun;
    const content: Content = ended
      ? { kind: 'bytes', bytes: concat(...start) }
      : { kind: 'stream', chunks: begun.chunks };
    const kind = archiveKind(concat(...start).subarray(0, startLength));
    if (kind === undefined) {
      yield { item: this.#toItem(path, ended ? size : (claimed ?? size), content) };
      // Discard what was not read.
      if (!ended) await drain(begun.chunks);
    } else yield* this.open(kind, content, path, depth + 1);
  }

  #toItem(path: string, size: number, content: Content): Item {
    const { commit, blob } = this.#item;
    return {
      path,
      size,
      content,
      ...(commit !== undefined && { commit }),
      ...(blob !== undefined && { blob }),
    };
  }

  /** Allows no more than the claimed size, and than the whole archive may have. */
  async *#counted(
    chunks: AsyncIterable<Uint8Array>,
    claimed: number | undefined,
    isCounted = false,
  ): AsyncGenerator<Uint8Array> {
    let size = 0;
    try {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (!isCounted) this.#budget.bytes -= chunk.length;
        if (this.#budget.bytes < 0) throw new Exhausted();
        if (claimed !== undefined && size > claimed) throw damaged();
        yield chunk;
      }
    } catch (error) {
      throw archiveRefusal(error);
    }
    if (claimed !== undefined && size < claimed) throw damaged();
  }
}

/** Ends the whole archive, not only a member. */
class Exhausted extends Refused {
  constructor() {
    super({ why: 'unreadable', detail: 'it inflates to far more than its size' });
  }
}

const tooMany = (): Refused => new Refused({ why: 'unreadable', detail: 'it has too many members' });

async function openChunks(content: Content): Promise<AsyncIterable<Uint8Array>> {
  if (content.kind === 'stream') return content.chunks;
  const bytes = await openBytes(content);
  return closing(readParts(bytes), () => bytes.close());
}

async function* closing(chunks: AsyncIterable<Uint8Array>, close: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } finally {
    close();
  }
}

async function drain(chunks: AsyncIterable<unknown>): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
}

function skip(path: string, skipped: Omit<Skipped, 'path'>): Sourced {
  return { skipped: { path, ...skipped } };
}
