/** A scan of everything that a source gives, in its order. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Content, Item, ItemReport, Source } from '../item.ts';
import { Detector, type DetectOptions } from './detector.ts';

export interface ScanOptions extends DetectOptions {
  /** Bytes. */
  readonly maxSize: number;
  readonly jobs: number;
  readonly archives: boolean;
}

async function bytesOf(content: Content): Promise<Uint8Array> {
  if (content.kind === 'bytes') return content.bytes;
  if (content.kind === 'stream') {
    const parts: Uint8Array[] = [];
    for await (const part of content.chunks) parts.push(part);
    return Buffer.concat(parts);
  }
  const fd = openSync(content.file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if (!fstatSync(fd).isFile()) throw new Error('it is not a regular file');
    return readFileSync(fd);
  } finally {
    closeSync(fd);
  }
}

function within({ lines }: Item, line: number, endLine: number): boolean {
  return lines === undefined || lines.some(([first, last]) => first <= endLine && line <= last);
}

export async function* scanAll(source: Source, options: ScanOptions): AsyncIterable<ItemReport> {
  const detector = new Detector(options);
  for await (const sourced of source) {
    if ('skipped' in sourced) {
      const { path } = sourced.skipped;
      yield { path, bytes: 0, detections: [], skipped: [sourced.skipped] };
      continue;
    }
    const { item } = sourced;
    const { path, commit, blob } = item;
    const base = { path, ...(commit && { commit }), ...(blob !== undefined && { blob }) };
    try {
      const bytes = await bytesOf(item.content);
      const detections = detector
        .detect(bytes, path)
        .filter(({ line, endLine }) => within(item, line, endLine));
      yield { ...base, bytes: bytes.length, detections, skipped: [] };
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'it cannot be read';
      yield { ...base, bytes: 0, detections: [], skipped: [{ path, why: 'unreadable', detail }] };
    }
  }
}
