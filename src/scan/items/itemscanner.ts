/** Scans one item, on any thread. */
import type { FingerprintTable } from '../vaultvalues/fingerprintindex.ts';
import type { Content, Detection, Item, ItemReport } from '../item.ts';
import { BlockScanner } from './blocks.ts';
import { BytesReader, OpenFile, explainRefusal, StreamReader } from './contents.ts';
import type { DetectOptions } from '../detect/detector.ts';
import type { SweptItem } from '../threads/sweeper.ts';
import type { Protected, ProtectedPaths } from '../protect/protecteditems.ts';

export interface ScanOptions extends Omit<DetectOptions, 'known'> {
  /** The values that the vault has encrypted. */
  readonly known?: FingerprintTable;
  /** Bytes. */
  readonly maxSize: number;
  /** Number of threads, including this one. */
  readonly jobs: number;
  readonly archives: boolean;
  /** Paths that must be encrypted. */
  readonly protect?: Protected;
}

/** The findings in the lines that count. */
function filterByLines({ lines }: Item, detections: readonly Detection[]): readonly Detection[] {
  if (lines === undefined) return detections;
  return detections.filter(({ line, endLine }) =>
    lines.some(([first, last]) => first <= endLine && line <= last),
  );
}

function describeItem({
  path,
  messageOf,
  commit,
  blob,
}: Item): Pick<ItemReport, 'path' | 'messageOf' | 'commit' | 'blob'> {
  return {
    path,
    ...(messageOf && { messageOf }),
    ...(commit && { commit }),
    ...(blob !== undefined && { blob }),
  };
}

/** The path by which content is judged. Not for messages: a tag may be named after a file whose content does not count. */
function judgedPath({ path, messageOf }: Item): string {
  return messageOf === undefined ? path : 'message';
}

export type ItemOptions = Pick<ScanOptions, 'table' | 'known' | 'only' | 'maxSize' | 'protect'>;

export class ItemScanner {
  readonly #blocks: BlockScanner;
  readonly #maxSize: number;
  readonly #protected: ProtectedPaths | undefined;

  private constructor(blocks: BlockScanner, maxSize: number, protectedPaths: ProtectedPaths | undefined) {
    this.#blocks = blocks;
    this.#maxSize = maxSize;
    this.#protected = protectedPaths;
  }

  /** Code that few scans need is loaded on use. */
  static async create({ table, only, maxSize, known, protect }: ItemOptions): Promise<ItemScanner> {
    const finder = known && (await import('../vaultvalues/find.ts')).vaultValueFinder(known);
    const blocks = new BlockScanner({ table, ...(only && { only }), ...(finder && { known: finder }) });
    const paths = protect && new (await import('../protect/protecteditems.ts')).ProtectedPaths(protect);
    return new ItemScanner(blocks, maxSize, paths);
  }

  /** Never rejects: the report says what happened. */
  async scan(item: Item): Promise<ItemReport> {
    const { path } = item;
    const base = describeItem(item);
    let clear: readonly Detection[] = [];
    try {
      let { content } = item;
      // First of all: a binary file may have to be encrypted.
      const protection = this.#findProtection(item);
      if (protection !== undefined) ({ found: clear, content } = await protection.check(path, content));
      const { bytes, detections } = await this.#read(content, judgedPath(item));
      const all = filterByLines(item, detections);
      const rest = this.#protected?.withoutCovered(all, clear) ?? all;
      return { ...base, bytes, detections: [...clear, ...rest], skipped: [] };
    } catch (error) {
      return { ...base, bytes: 0, detections: clear, skipped: [{ path, ...explainRefusal(error) }] };
    }
  }

  /** Completes `scan` after another thread has swept the item. */
  async reportSwept(item: Item, swept: SweptItem): Promise<ItemReport> {
    if (swept.kind === 'whole' || this.#findProtection(item) !== undefined) return await this.scan(item);
    const { path } = item;
    if (swept.kind === 'refused') {
      return { ...describeItem(item), bytes: 0, detections: [], skipped: [{ path, ...swept.refusal }] };
    }
    const { bytes, detections } = this.#blocks.reportSwept(swept, judgedPath(item));
    return { ...describeItem(item), bytes, detections: filterByLines(item, detections), skipped: [] };
  }

  /** Undefined if the item need not be encrypted. */
  #findProtection({ path, messageOf }: Item): ProtectedPaths | undefined {
    return messageOf === undefined && this.#protected?.covers(path) === true ? this.#protected : undefined;
  }

  async #read(content: Content, path: string): ReturnType<BlockScanner['scan']> {
    switch (content.kind) {
      case 'bytes':
        return await this.#blocks.scan(new BytesReader(content.bytes), path);
      case 'file': {
        const file = new OpenFile(content.file, this.#maxSize);
        try {
          return await this.#blocks.scan(file, path);
        } finally {
          file.close();
        }
      }
      case 'stream': {
        const stream = new StreamReader(content);
        try {
          return await this.#blocks.scan(stream, path);
        } finally {
          await stream.drain();
        }
      }
    }
  }
}
