/** One item scanned, by whichever thread. */
import type { Content, Detection, Item, ItemReport } from '../item.ts';
import { BlockScanner } from './blocks.ts';
import { BytesReader, OpenFile, refusalOf, StreamReader } from './contents.ts';
import type { DetectOptions } from './detector.ts';
import { ProtectedPaths, withoutCovered, type Protected } from './protected.ts';

export interface ScanOptions extends DetectOptions {
  /** Bytes. */
  readonly maxSize: number;
  /** Threads, this one counted. */
  readonly jobs: number;
  readonly archives: boolean;
  /** Paths that must be encrypted. */
  readonly protect?: Protected;
}

function within({ lines }: Item, line: number, endLine: number): boolean {
  return lines === undefined || lines.some(([first, last]) => first <= endLine && line <= last);
}

export class ItemScanner {
  readonly #blocks: BlockScanner;
  readonly #maxSize: number;
  readonly #protected: ProtectedPaths | undefined;

  constructor(options: Pick<ScanOptions, 'table' | 'known' | 'only' | 'maxSize' | 'protect'>) {
    this.#blocks = new BlockScanner(options);
    this.#maxSize = options.maxSize;
    this.#protected = options.protect && new ProtectedPaths(options.protect);
  }

  /** Whatever happens to the item is in the report. */
  async scan(item: Item): Promise<ItemReport> {
    const { path, commit, blob } = item;
    const base = { path, ...(commit && { commit }), ...(blob !== undefined && { blob }) };
    let clear: readonly Detection[] = [];
    try {
      let { content } = item;
      // Before anything else: a binary file may be one that must be encrypted.
      if (this.#protected?.covers(path) === true) {
        ({ found: clear, content } = await this.#protected.check(path, content));
      }
      const { bytes, detections } = await this.#read(content, path);
      const counted = detections.filter(({ line, endLine }) => within(item, line, endLine));
      return { ...base, bytes, detections: [...clear, ...withoutCovered(counted, clear)], skipped: [] };
    } catch (error) {
      return { ...base, bytes: 0, detections: clear, skipped: [{ path, ...refusalOf(error) }] };
    }
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
