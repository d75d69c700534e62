/** A long file into another: in blocks, which is faster than a stream. */
import { statSync } from 'node:fs';
import type * as blocks from './files.ts';
import type { FilePair } from './files.ts';
import type { Input } from '../../terminal/input.ts';
import { sink } from '../../terminal/output-file.ts';
import { outputStanding, type PourOptions } from '../../terminal/pour.ts';
import { Progress } from '../../terminal/progress.ts';

type Blocks = typeof blocks;

/**
 * What works in blocks, if source and output are files and the source is long enough. To be called before the key is looked
 * for: a second thread takes some time to start.
 */
export async function blocksFor(input: Input, target: string | undefined): Promise<Blocks | undefined> {
  const { size } = input;
  const { leastLength } = await import('./least.ts');
  if (size === undefined || size < leastLength || target === undefined || target === '-') return undefined;
  const blocks = await import('./files.ts');
  blocks.expectBlocks(size);
  return blocks;
}

/** 0 for a file that cannot be looked at; reading it fails later, and says why. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** To be called before the key is looked for, for messages that are written anew where they are. */
export async function expectFiles(paths: readonly string[]): Promise<void> {
  const longest = Math.max(0, ...paths.map(sizeOf));
  const { leastLength } = await import('./least.ts');
  if (longest < leastLength) return;
  const { expectBlocks } = await import('./files.ts');
  expectBlocks(longest);
}

/** The output appears only when `convert` ended well. False, and nothing is done, where the output is no file or `convert` says so. */
export async function pourFile(
  input: Input,
  { target = '-', force, sync, total, session }: PourOptions,
  convert: (pair: FilePair) => Promise<boolean>,
): Promise<boolean> {
  const { fd, path } = input;
  const out = sink(target, { force, sync });
  if (path === undefined || out.open === undefined) return false;
  const progress = new Progress('bytes', total, session, outputStanding(target));
  try {
    const done = await convert({
      from: { fd, path },
      to: { open: out.open.bind(out), path: target, sync },
      onProgress: (bytes) => progress.at(bytes),
    });
    if (done) out.commit();
    return done;
  } finally {
    progress.end();
    out.discard();
  }
}
