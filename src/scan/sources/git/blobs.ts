/** Reads objects through one `git cat-file --batch`, requested ahead, so that git works in parallel, with one object in memory. */
import { KmsError } from '../../../base/errors.ts';
import { isPartialClone, readGit, readGitNow, startGit, type GitPlace, type GitProcess } from './git.ts';

export type Blob =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** Must be read before the next answer; the unread rest is discarded. */
  | { readonly kind: 'stream'; readonly size: number; readonly chunks: AsyncIterable<Buffer> }
  | { readonly kind: 'too large'; readonly size: number }
  | { readonly kind: 'missing'; readonly detail: string };

/** In bytes; larger contents are streamed. */
export const largestInMemory = 16 * 1024 * 1024;

/** Maximum bytes of outstanding answers; most beyond that would never be read. */
const mostAtOnce = 4 * 1024 * 1024;

/** Header of an answer: object name, type, length. */
const longestHeader = 1024;

export class BlobReader {
  readonly #place: GitPlace;
  readonly #type: string;
  readonly #asked: string[] = [];
  #unsent: string[] = [];
  #git: GitProcess | undefined;
  #chunk: Buffer = Buffer.alloc(0);
  #isFirst = true;
  /** Unread bytes of a streamed content. */
  #left = 0;
  /** All objects that exist, once some are known to be missing. */
  #present: ReadonlySet<string> | undefined;

  /** `type`: of all requested objects. */
  constructor(place: GitPlace, type: 'blob' | 'tag' = 'blob') {
    this.#place = place;
    this.#type = type;
  }

  ask(id: string): void {
    this.#asked.push(id);
    if (this.#isPresent(id)) this.#unsent.push(id);
  }

  /** Sends the pending requests. */
  #send(): void {
    if (this.#unsent.length === 0) return;
    const ids = this.#unsent.splice(0);
    if (this.#git === undefined && this.#readNow(ids)) return;
    this.#git ??= startGit(this.#place, ['cat-file', '--batch']);
    this.#git.input.write(`${ids.join('\n')}\n`);
  }

  /** Reads the first few synchronously; starts git for more, and to report failures. */
  #readNow(ids: readonly string[]): boolean {
    if (!this.#isFirst) return false;
    this.#isFirst = false;
    try {
      const input = `${ids.join('\n')}\n`;
      const answers = readGitNow(this.#place, ['cat-file', '--batch'], { input, most: mostAtOnce });
      if (answers === undefined) return false;
      this.#chunk = answers;
      return true;
    } catch (error) {
      if (error instanceof KmsError) return false;
      throw error;
    }
  }

  /** The answer to the oldest request. */
  async take(maxSize: number, inMemory = largestInMemory): Promise<Blob> {
    this.#send();
    if (!this.#isPresent(this.#asked[0] ?? '')) {
      this.#asked.shift();
      return { kind: 'missing', detail: notFetched };
    }
    try {
      await this.#pass();
      const blob = await this.#answer(maxSize, inMemory);
      this.#asked.shift();
      return blob;
    } catch (error) {
      if (!(error instanceof KmsError)) throw error;
      return this.#restart(error);
    }
  }

  async #answer(maxSize: number, inMemory: number): Promise<Blob> {
    const header = await this.#header();
    const [, type, length] = header.split(' ');
    if (length === undefined) return { kind: 'missing', detail: wordsOf(type) };
    const size = Number(length);
    // Including the line end after it.
    this.#left = size + 1;
    if (type !== this.#type) return { kind: 'missing', detail: wordsOf(type) };
    if (size > maxSize) return { kind: 'too large', size };
    if (size > inMemory) return { kind: 'stream', size, chunks: this.#stream() };
    return { kind: 'bytes', bytes: await this.#bytes(size) };
  }

  stop(): void {
    this.#git?.stop();
    this.#git = undefined;
  }

  #isPresent(id: string): boolean {
    return this.#present === undefined || this.#present.has(id);
  }

  /** git ends at an object that is damaged or would have to be fetched. Repeats the requests after it. */
  async #restart(error: KmsError): Promise<Blob> {
    this.stop();
    if (this.#asked.length === 0) throw error;
    this.#asked.shift();
    this.#chunk = Buffer.alloc(0);
    this.#left = 0;
    // A partial clone may have many.
    if (isPartialClone(error)) this.#present ??= await presentObjects(this.#place);
    this.#unsent = this.#asked.filter((id) => this.#isPresent(id));
    return { kind: 'missing', detail: isPartialClone(error) ? notFetched : error.message };
  }

  /** Waits for at least one byte. */
  async #more(): Promise<void> {
    const next = await this.#git?.output.next();
    if (next === undefined || next.done === true) throw new KmsError('Usage', 'git ended early');
    this.#chunk = this.#chunk.length === 0 ? next.value : Buffer.concat([this.#chunk, next.value]);
  }

  async #header(): Promise<string> {
    for (;;) {
      const end = this.#chunk.indexOf(0x0a);
      if (end !== -1) {
        const header = this.#chunk.toString('latin1', 0, end);
        this.#chunk = this.#chunk.subarray(end + 1);
        return header;
      }
      if (this.#chunk.length > longestHeader) throw new KmsError('Usage', 'git gave an unexpected answer');
      await this.#more();
    }
  }

  /** Up to `most` available bytes. */
  async #part(most: number): Promise<Buffer> {
    if (this.#chunk.length === 0) await this.#more();
    const part = this.#chunk.subarray(0, most);
    this.#chunk = this.#chunk.subarray(part.length);
    this.#left -= part.length;
    return part;
  }

  async #bytes(size: number): Promise<Buffer> {
    if (this.#chunk.length > size) {
      const bytes = await this.#part(size);
      await this.#pass();
      return bytes;
    }
    const bytes = Buffer.allocUnsafeSlow(size);
    for (let at = 0; at < size;) at += (await this.#part(size - at)).copy(bytes, at);
    await this.#pass();
    return bytes;
  }

  async *#stream(): AsyncGenerator<Buffer> {
    while (this.#left > 1) yield await this.#part(this.#left - 1);
  }

  async #pass(): Promise<void> {
    while (this.#left > 0) await this.#part(this.#left);
  }
}

const notFetched = 'it is missing in this partial clone, and kms does not fetch';

async function presentObjects(place: GitPlace): Promise<ReadonlySet<string>> {
  const args = ['cat-file', '--batch-all-objects', '--unordered', '--batch-check=%(objectname)'];
  const { output } = await readGit(place, args);
  return new Set(output.toString('latin1').split('\n'));
}

function wordsOf(type: string | undefined): string {
  return type === 'missing' || type === undefined ? 'git has no such object' : `it is a ${type}`;
}
