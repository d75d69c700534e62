/** Files and folders that the user names. Never follows symbolic links, and never enters `.git`. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import { dirname, resolve } from 'node:path';
import { isKmsError, KmsError } from '../../base/errors.ts';
import type { Content, Opened, Skipped, Source, Sourced, SourceOptions } from '../item.ts';
import { beginsRepository, listEntries, explainError, readStatus, within, pathText } from './folders.ts';
import type { GitPlace } from './git/git.ts';
import { listRepository, type Listing } from './git/listing.ts';

export interface PathOptions extends SourceOptions {
  /** Omit what git ignores, in repositories. */
  readonly gitignore: boolean;
}

export function openPaths(place: GitPlace, paths: readonly string[], options: PathOptions): Opened {
  return { source: new Walk(place, options, paths.length > 1).all(paths) };
}

/** The assumed size of a file whose size is not known yet. */
const usualSize = 8 * 1024;

interface Found {
  /** Absolute. */
  readonly path: Buffer;
  readonly shown: string;
}

/** A folder to enter next. */
interface Entering {
  readonly enter: Found;
  /** Whether to ask git what it ignores there. */
  readonly asksGit: boolean;
  /** Whether the user named it. */
  readonly named: boolean;
}

type Step = Sourced | Entering;

class Walk {
  readonly #place: GitPlace;
  readonly #options: PathOptions;
  /** What was named twice, or is within another named folder, is yielded once. */
  readonly #given: Set<string> | undefined;

  constructor(place: GitPlace, options: PathOptions, several: boolean) {
    this.#place = place;
    this.#options = options;
    this.#given = several ? new Set() : undefined;
  }

  async *all(paths: readonly string[]): Source {
    for (const named of paths) {
      // Nested folders. A found item passes through one waiting generator only.
      const open: Iterator<Step, undefined>[] = [this.#named(named)];
      for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
        const { done, value } = last.next();
        if (done === true) open.pop();
        else if (!('enter' in value)) yield value;
        else open.push(value.asksGit ? await this.#repository(value) : this.#folder(value.enter));
      }
    }
  }

  *#named(named: string): Generator<Step, undefined> {
    const absolute = resolve(this.#place.cwd, named);
    const path = Buffer.from(absolute);
    const top = findTop(absolute);
    const shown = shownPath(named, absolute, top);
    try {
      const status = readStatus(path);
      if (status === undefined) yield unread(shown, 'it does not exist');
      else if (!status.isDirectory()) yield* this.#file({ path, shown });
      else
        yield { enter: { path, shown }, asksGit: this.#options.gitignore && top !== undefined, named: true };
    } catch (error) {
      yield unread(shown, explainError(error));
    }
  }

  /** Without git, down to repositories. */
  *#folder(folder: Found): Generator<Step, undefined> {
    let entries: ReturnType<typeof listEntries>;
    try {
      entries = listEntries(folder.path);
    } catch (error) {
      yield unread(folder.shown, explainError(error));
      return;
    }
    for (const { name, isFolder, isFile } of entries) {
      const found = { path: within(folder.path, name), shown: joined(folder.shown, pathText(name)) };
      if (isFolder) yield this.#deeper(found);
      else if (!isFile || this.#options.maxSize < Infinity) yield* this.#file(found);
      // Opening it checks the rest.
      else if (this.#isNew(found.path)) yield this.#regular(found, undefined);
    }
  }

  #deeper(folder: Found): Entering {
    const asksGit = this.#options.gitignore && isUtf8(folder.path) && beginsRepository(folder.path);
    return { enter: folder, asksGit, named: false };
  }

  /** What git does not ignore in a folder of a working tree. */
  async #repository({ enter: folder, named }: Entering): Promise<Iterator<Step, undefined>> {
    try {
      const listed = await listRepository({ ...this.#place, cwd: folder.path.toString() });
      // The user names what git ignores.
      return listed === 'ignored' ? this.#folder(folder) : this.#listed(folder, listed);
    } catch (error) {
      // A repository that the user did not name: scan also what git would ignore.
      if (!named) return this.#folder(folder);
      if (isKmsError(error)) throw withoutGit(error);
      throw error;
    }
  }

  *#listed(folder: Found, listed: Listing): Generator<Step, undefined> {
    for (const { path, detail } of listed.unreadable)
      yield unread(joined(folder.shown, pathText(path)), detail);
    for (const path of listed.ignored) {
      const shown = joined(folder.shown, pathText(path));
      if (this.#isNew(within(folder.path, path))) yield { skipped: { path: shown, why: 'ignored by git' } };
    }
    const folders = new RealFolders(folder.path);
    for (const each of listed.files) {
      if (!folders.hold(each)) continue;
      const nested = each.at(-1) === 0x2f;
      const name = nested ? each.subarray(0, -1) : each;
      const found = { path: within(folder.path, name), shown: joined(folder.shown, pathText(name)) };
      // A submodule is listed as a file.
      if (nested || isFolderAt(found.path)) yield this.#deeper(found);
      else yield* this.#file(found);
    }
  }

  *#file({ path, shown }: Found): Generator<Sourced, undefined> {
    if (!this.#isNew(path)) return;
    const skip = (why: Skipped['why']): Sourced => ({ skipped: { path: shown, why } });
    try {
      const status = readStatus(path);
      // Deleted in the meantime, or from the working tree.
      if (status === undefined) return;
      if (status.isFile()) yield this.#regular({ path, shown }, status.size);
      else if (this.#options.exclude(shown)) yield skip('excluded');
      else yield skip(status.isSymbolicLink() ? 'symbolic link' : 'not a regular file');
    } catch (error) {
      yield unread(shown, explainError(error));
    }
  }

  #regular({ path, shown }: Found, size: number | undefined): Sourced {
    const skip = (why: Skipped['why']): Sourced => ({ skipped: { path: shown, why } });
    if (this.#options.exclude(shown)) return skip('excluded');
    if (size !== undefined && size > this.#options.maxSize) return skip('too large');
    return { item: { path: shown, size: size ?? usualSize, content: openContent(path) } };
  }

  #isNew(path: Buffer): boolean {
    if (this.#given === undefined) return true;
    const key = path.toString('latin1');
    if (this.#given.has(key)) return false;
    this.#given.add(key);
    return true;
  }
}

/** Folders of a working tree that links may have replaced since git listed them. */
class RealFolders {
  readonly #top: Buffer;
  readonly #known = new Map<string, boolean>();

  constructor(top: Buffer) {
    this.#top = top;
  }

  hold(path: Buffer): boolean {
    const end = path.lastIndexOf(0x2f, -2);
    if (end === -1) return true;
    const key = path.toString('latin1', 0, end);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const folder = path.subarray(0, end);
    const real = this.hold(folder) && isFolderAt(within(this.#top, folder));
    this.#known.set(key, real);
    return real;
  }
}

function isFolderAt(path: Buffer): boolean {
  try {
    return readStatus(path)?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** A name that is not UTF-8 cannot be passed as text to the function that opens it. */
function openContent(path: Buffer): Content {
  return isUtf8(path) ? { kind: 'file', file: path.toString() } : { kind: 'stream', chunks: viewBytes(path) };
}

async function* viewBytes(path: Buffer): AsyncGenerator<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  // Also closes it.
  yield* file.createReadStream() as AsyncIterable<Buffer>;
}

/** The top of the repository around it. */
function findTop(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (beginsRepository(Buffer.from(folder))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function shownPath(named: string, absolute: string, top: string | undefined): string {
  if (top !== undefined)
    return absolute === top ? '' : absolute.slice(top.length + (top.endsWith('/') ? 0 : 1));
  const trimmed = named.replace(/^(?:\.\/+)+/, '').replace(/(?<=.)\/+$/, '');
  return trimmed === '.' ? '' : trimmed;
}

function joined(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function unread(path: string, detail: string): Sourced {
  return { skipped: { path: path === '' ? '.' : path, why: 'unreadable', detail } };
}

function withoutGit(error: KmsError): KmsError {
  const hint = [...error.hints, 'scan without asking git what it ignores: --no-gitignore'];
  return new KmsError(error.code, error.message, { hint });
}
