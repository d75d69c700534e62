/** What all sources are asked for, and give. */
import type { Source } from '../item.ts';

export interface SourceOptions {
  /** By the path as shown. */
  readonly exclude: (path: string) => boolean;
  /** Bytes; what is larger is skipped. */
  readonly maxSize: number;
}

export interface Opened {
  readonly source: Source;
  /** There is nothing to scan, and why. */
  readonly empty?: string;
  /** What is to be said beside what was scanned, in words: the history is cut, no remote is known. */
  readonly note?: string;
}
