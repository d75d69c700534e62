/** What is in an archive. */
import type { Skipped } from '../../item.ts';

interface Base {
  /** Within the archive. */
  readonly path: string;
}

export type Member =
  | (Base & {
      /** As the archive claims; undefined where it does not. */
      readonly size: number | undefined;
      /** Reads it, before the next member is asked for. */
      open(): AsyncIterable<Uint8Array>;
    })
  | (Base & { readonly skipped: Omit<Skipped, 'path'> });
