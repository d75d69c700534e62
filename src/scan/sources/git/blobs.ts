/**
 * Contents of objects, from one `git cat-file --batch`. Asked for ahead and read in the order of asking, so that git works while
 * others do, and no more than one content and what a pipe holds is in memory.
 */
import { KmsError } from '../../../base/errors.ts';
import { isPartialClone, readGit, readGitNow, startGit, type GitPlace, type GitProcess } from './git.ts';

export type Blob =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** To be read before the next answer is; what is left over is passed over then. */
  | { readonly kind: 'stream'; readonly size: number; readonly chunks: AsyncIterable<Buffer> }
  | { readonly kind: 'too large'; readonly size: number }
  | { readonly kind: 'missing'; readonly detail: string };

/** Bytes; larger contents are streamed. */
export const largestInMemory = 16 * 1024 * 1024;

/** Bytes of answers that are waited for; of more, most would be read in vain. */
const mostAtOnce = 4 * 1024 * 1024;

/** Header of an answer: an object's name, its type, its length. */
const longestHeader = 1024;

export class BlobReader {
  readonly #place: GitPlace;
  readonly #type: string;
  readonly #asked: string[] = [];
  #unsent: string[] = [];
  #git: GitProcess | undefined;
  #chunk: Buffer = Buffer.alloc(0);
  #isFirst = true;
  /** Bytes of a streamed content that nobody has read. */
  #left = 0;
  /** All objects that are there, once it is known that some are not. */
  #present: ReadonlySet<string> | undefined;

  /** `type`: of all that are asked for. */
  constructor(place: GitPlace, type: 'blob' | 'tag' = 'blob') {
    this.#place = place;
    this.#type = type;
  }

  ask(id: string): void {
    this.#asked.push(id);
    if (this.#isPresent(id)) this.#unsent.push(id);
  }

  /** Sends what was asked for. */
  #send(): void {
    if (this.#unsent.length === 0) return;
    const ids = this.#unsent.splice(0);
    if (this.#git === undefined && this.#readNow(ids)) return;
    this.#git ??= startGit(this.#place, ['cat-file', '--batch']);
    this.#git.input.write(`${ids.join('\n')}\n`);
  }

  /** The first few at once; git is started for more, and to say what is wrong. */
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

  /** The answer to the first question that has none. */
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
    // And the line end behind it.
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

  /** git ends at an object that is damaged, or that it would have to fetch. What was asked after it is asked again. */
  async #restart(error: KmsError): Promise<Blob> {
    this.stop();
    if (this.#asked.length === 0) throw error;
    this.#asked.shift();
    this.#chunk = Buffer.alloc(0);
    this.#left = 0;
    // In a partial clone there may be many.
    if (isPartialClone(error)) this.#present ??= await presentObjects(this.#place);
    this.#unsent = this.#asked.filter((id) => this.#isPresent(id));
    return { kind: 'missing', detail: isPartialClone(error) ? notFetched : error.message };
  }

  /** At least a byte. */
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

  /** Up to `most` bytes that are there. */
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
