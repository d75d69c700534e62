/** From which length on a file is worked on in blocks, and what does that, loaded for such a file alone. */
import { statSync } from 'node:fs';
import type * as blocks from './files.ts';

/** In bytes: a shorter file is done before a second thread and whole blocks pay off. */
export const leastLength = 1024 * 1024;

/**
 * What works in blocks, for a source of this many bytes; undefined for a shorter one. Call it before the key is looked up: a second thread
 * takes some time to start.
 */
export async function loadBlocks(length: number): Promise<typeof blocks | undefined> {
  if (length < leastLength) return undefined;
  const loaded = await import('./files.ts');
  loaded.expectBlocks(length);
  return loaded;
}

/** 0 for a file whose size cannot be read; reading the file fails later, with the reason. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** The same for messages that are replaced. */
export async function expectFiles(paths: readonly string[]): Promise<void> {
  await loadBlocks(Math.max(0, ...paths.map(sizeOf)));
}
