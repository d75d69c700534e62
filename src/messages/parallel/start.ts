/** Decides from a file's length whether to process it in blocks, and loads the code only then. */
import { statSync } from 'node:fs';
import type * as blocks from './files.ts';

/** In bytes: a shorter file is finished before a second thread and whole blocks pay off. */
export const leastLength = 1024 * 1024;

/** Loads the code for blocks if the source is long enough. Must be called before the key is looked up: a second thread takes time to start. */
export async function loadBlocks(length: number): Promise<typeof blocks | undefined> {
  if (length < leastLength) return undefined;
  const loaded = await import('./files.ts');
  loaded.expectBlocks(length);
  return loaded;
}

/** 0 for a file that cannot be accessed; reading it reports why. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** Like `loadBlocks`, for messages to replace. */
export async function expectFiles(paths: readonly string[]): Promise<void> {
  await loadBlocks(Math.max(0, ...paths.map(sizeOf)));
}
