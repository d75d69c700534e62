/** Messages in files, made and opened in blocks under raw AES keys. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBlocks, type BlockOptions } from '../../src/messages/parallel/run.ts';
import { writeAt } from '../../src/messages/parallel/block.ts';
import { tagLength, type Body } from '../../src/crypto/envelope/body.ts';
import { parseHeader } from '../../src/crypto/envelope/header.ts';
import { partitionMessage, partitionPlaintext } from '../../src/crypto/envelope/partition.ts';
import { unwrapDataKey, type RawAesKey } from '../../src/crypto/envelope/rawAes.ts';
import { openHeader, startMessage } from '../../src/crypto/envelope/streams.ts';
import { newDataKey } from './messages.ts';

export type Runs = Partial<BlockOptions>;

/** Uses only this thread unless the options say otherwise. */
function running(runs: Runs): BlockOptions {
  return { workerAbove: Infinity, worker: undefined, sync: true, onProgress: () => undefined, ...runs };
}

/** A folder whose files are opened by name and closed by `remove`. */
export class Files {
  readonly folder = mkdtempSync(join(tmpdir(), 'kms-blocks-'));
  readonly #open: number[] = [];

  path(name: string): string {
    return join(this.folder, name);
  }

  open(name: string, flags: 'r' | 'w'): number {
    const fd = openSync(this.path(name), flags);
    this.#open.push(fd);
    return fd;
  }

  with(name: string, bytes: Uint8Array): number {
    writeFileSync(this.path(name), bytes);
    return this.open(name, 'r');
  }

  read(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  close(): void {
    for (const fd of this.#open.splice(0)) closeSync(fd);
  }

  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true });
  }
}

export async function sealInBlocks(
  files: Files,
  key: RawAesKey,
  plaintext: Uint8Array,
  frameLength: number,
  runs: Runs = {},
): Promise<Buffer> {
  const context = { purpose: 'test' };
  const { header, body } = startMessage({ dataKey: newDataKey([key], context), context, frameLength });
  const from = files.with('plain', plaintext);
  const to = files.open('sealed', 'w');
  writeAt(to, [header], 0, header.length);
  const layout = partitionPlaintext(header.length, frameLength, plaintext.length);
  await runBlocks({ direction: 'seal', body, layout, from, to }, running(runs));
  files.close();
  return files.read('sealed');
}

/** The body of a message that is authentic up to its header. */
export function enter(
  key: RawAesKey,
  message: Buffer,
): { readonly body: Body; readonly headerLength: number } {
  const header = parseHeader(message);
  const headerLength = header.bytes.length + tagLength;
  const tag = message.subarray(header.bytes.length, headerLength);
  const dataKey = unwrapDataKey(key, header.encryptedDataKeys, header.context);
  return { body: openHeader(header, tag, dataKey), headerLength };
}

/** Rejects with `BlockFailure`; undefined for a length that no message has. */
export async function openInBlocks(
  files: Files,
  { body, headerLength }: ReturnType<typeof enter>,
  message: Buffer,
  runs: Runs = {},
): Promise<Buffer | undefined> {
  const layout = partitionMessage(headerLength, body.frameLength, message.length);
  if (layout === undefined) return undefined;
  const from = files.with('message', message);
  const to = files.open('opened', 'w');
  try {
    await runBlocks({ direction: 'open', body, layout, from, to }, running(runs));
  } finally {
    files.close();
  }
  return files.read('opened');
}
