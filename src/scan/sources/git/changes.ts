/** Converts changes to items: contents from git with the lines that are new, and messages. */
import type { CommitInfo, Item, Skipped, Source, Sourced, SourceOptions } from '../../item.ts';
import { addedLines } from './addedlines.ts';
import type { Blob, BlobReader } from './blobs.ts';
import { sourcedMessage, type Message } from './messages.ts';
import { isRegular, type Change } from './rawdiff.ts';

/** Number of changes whose contents are requested before the first is read. */
const ahead = 64;

/** Bytes of contents to keep, because they may be needed as the former content of the next change. */
const keptBytes = 16 * 1024 * 1024;

/** A requested content, set once a waiter has received it. */
interface Slot {
  blob?: Blob;
}

/** An element that needs no content, or a change with those that it needs. */
type Planned =
  Sourced | { readonly change: Change; readonly before: readonly Slot[]; readonly content: Slot };

export type Entry = Change | Message | { readonly skipped: Skipped };

/** git stores a symbolic link's target as its content, which is scanned; links are never followed. */
const link = '120000';

export interface ChangeOptions extends SourceOptions {
  /** Includes files without new lines, as after a rename, as items with no lines; absent: omits them. */
  readonly renamed?: boolean;
}

/** Stops `blobs` at the end, in every case. */
export async function* readItems(
  entries: AsyncIterable<Entry>,
  blobs: BlobReader,
  options: ChangeOptions,
): Source {
  const contents = new Contents(blobs, options.maxSize);
  const planned: Planned[] = [];
  try {
    for await (const entry of entries) {
      const next = plan(entry, contents, options);
      if (next !== undefined) planned.push(next);
      if (planned.length < ahead) continue;
      const [first] = planned.splice(0, 1);
      if (first !== undefined) yield await takeSourced(first, contents);
    }
    for (const each of planned) yield await takeSourced(each, contents);
  } finally {
    blobs.stop();
  }
}

/** Undefined if nothing is to be scanned. */
function plan(entry: Entry, contents: Contents, options: ChangeOptions): Planned | undefined {
  if ('skipped' in entry) return entry;
  if ('messageOf' in entry) return sourcedMessage(entry, options);
  const { path, status, mode, before, id } = entry;
  const skip = (why: Skipped['why'], detail?: string): Planned => ({
    skipped: { path, why, ...(detail !== undefined && { detail }) },
  });
  if (status.includes('U')) return skip('unreadable', 'a merge conflict in it is not resolved');
  if (mode === '000000') return undefined;
  // Only its mode has changed.
  if (status === 'M' && before.length === 1 && before[0] === id) return undefined;
  if (options.renamed !== true && before.includes(id)) return undefined;
  if (options.exclude(path)) return skip('excluded');
  if (mode === '160000') return skip('submodule');
  if (!isRegular(mode) && mode !== link) return skip('not a regular file');
  const slots = before.filter((each) => each !== id).map((each) => contents.ask(each));
  return { change: entry, before: slots, content: contents.ask(id) };
}

async function takeSourced(planned: Planned, contents: Contents): Promise<Sourced> {
  if (!('change' in planned)) return planned;
  const { change, before, content } = planned;
  const old: Blob[] = [];
  for (const slot of before) old.push(await contents.take(slot));
  return sourced(change, old, await contents.take(content));
}

function sourced({ path, commit, id, before }: Change, old: readonly Blob[], blob: Blob): Sourced {
  if (blob.kind === 'missing') return { skipped: { path, why: 'unreadable', detail: blob.detail } };
  if (blob.kind === 'too large') return { skipped: { path, why: 'too large' } };
  const lines = blob.kind === 'bytes' ? linesOf(id, before, old, blob.bytes) : undefined;
  return { item: toItem(path, commit, id, blob, lines) };
}

/** If a former content could not be read, all lines are new. */
function linesOf(
  id: string,
  before: readonly string[],
  old: readonly Blob[],
  bytes: Buffer,
): Item['lines'] | undefined {
  if (before.includes(id)) return [];
  return addedLines(
    bytes,
    old.flatMap((each) => (each.kind === 'bytes' ? [each.bytes] : [])),
  );
}

function toItem(
  path: string,
  commit: CommitInfo | undefined,
  blob: string,
  content: Extract<Blob, { kind: 'bytes' | 'stream' }>,
  lines: Item['lines'],
): Item {
  return {
    path,
    size: content.kind === 'bytes' ? content.bytes.length : content.size,
    content:
      content.kind === 'bytes'
        ? { kind: 'bytes', bytes: content.bytes }
        : { kind: 'stream', chunks: content.chunks },
    blob,
    ...(commit !== undefined && { commit }),
    ...(lines !== undefined && { lines }),
  };
}

/** Contents by object name; each is requested once while it is cached. */
class Contents {
  readonly #blobs: BlobReader;
  readonly #maxSize: number;
  readonly #slots = new Map<string, Slot>();
  /** In the order of requests. */
  readonly #waiting: { readonly id: string; readonly slot: Slot }[] = [];
  #bytes = 0;

  constructor(blobs: BlobReader, maxSize: number) {
    this.#blobs = blobs;
    this.#maxSize = maxSize;
  }

  ask(id: string): Slot {
    const known = this.#slots.get(id);
    if (known !== undefined && known.blob?.kind !== 'stream') {
      // Move it to the end: the least recently used one is dropped first.
      this.#slots.delete(id);
      this.#slots.set(id, known);
      return known;
    }
    const slot: Slot = {};
    this.#slots.set(id, slot);
    this.#waiting.push({ id, slot });
    this.#blobs.ask(id);
    return slot;
  }

  async take(slot: Slot): Promise<Blob> {
    while (slot.blob === undefined) {
      const next = this.#waiting.shift();
      if (next === undefined) return { kind: 'missing', detail: 'it was not asked for' };
      next.slot.blob = await this.#blobs.take(this.#maxSize);
      this.#keep(next.id, next.slot.blob);
    }
    return slot.blob;
  }

  #keep(id: string, blob: Blob): void {
    if (blob.kind === 'stream') this.#slots.delete(id);
    if (blob.kind === 'bytes') this.#bytes += blob.bytes.length;
    for (const [other, { blob: old }] of this.#slots) {
      if (this.#bytes <= keptBytes) break;
      if (old === undefined) continue;
      this.#slots.delete(other);
      if (old.kind === 'bytes') this.#bytes -= old.bytes.length;
    }
  }
}
