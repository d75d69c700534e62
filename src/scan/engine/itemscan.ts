/** One item scanned, by whichever thread. */
import type { Content, Item, ItemReport } from '../item.ts';
import { BlockScanner } from './blocks.ts';
import { BytesReader, OpenFile, refusalOf, StreamReader } from './contents.ts';
import { Detector, type DetectOptions } from './detector.ts';

export interface ScanOptions extends DetectOptions {
  /** Bytes. */
  readonly maxSize: number;
  /** Threads, this one counted. */
  readonly jobs: number;
  readonly archives: boolean;
}

function within({ lines }: Item, line: number, endLine: number): boolean {
  return lines === undefined || lines.some(([first, last]) => first <= endLine && line <= last);
}

export class ItemScanner {
  readonly #blocks: BlockScanner;
  readonly #maxSize: number;

  constructor(options: Pick<ScanOptions, 'table' | 'known' | 'only' | 'maxSize'>) {
    this.#blocks = new BlockScanner(new Detector(options));
    this.#maxSize = options.maxSize;
  }

  /** Whatever happens to the item is in the report. */
  async scan(item: Item): Promise<ItemReport> {
    const { path, commit, blob } = item;
    const base = { path, ...(commit && { commit }), ...(blob !== undefined && { blob }) };
    try {
      const { bytes, detections } = await this.#read(item.content, path);
      const counted = detections.filter(({ line, endLine }) => within(item, line, endLine));
      return { ...base, bytes, detections: counted, skipped: [] };
    } catch (error) {
      return { ...base, bytes: 0, detections: [], skipped: [{ path, ...refusalOf(error) }] };
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
