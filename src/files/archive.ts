/** Packs files and folders into one tar archive. */
import type { ByteStream } from '../base/bytes.ts';
import { lstatSync, readlinkSync, rmdirSync, unlinkSync, type BigIntStats } from 'node:fs';
import { basename, relative } from 'node:path';
import { KmsError } from '../base/errors.ts';
import { absolutePath } from '../base/folder.ts';
import { staysInside } from './links.ts';
import { changed, Source } from './source.ts';
import type { createTarPacker } from './tar.ts';
import type { Found } from './walk.ts';

interface Entry {
  readonly path: string;
  /** The name in the archive. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

export interface Packed {
  readonly archive: ByteStream;
  /** Links that lead out of the packed folders. */
  readonly leftOut: readonly string[];
  readonly entries: readonly Entry[];
  /** The files' size in bytes. */
  readonly size: number;
  /** Removes the packed files, then empty folders. Throws `FileChanged` at a file that has changed since. */
  readonly removeSources: () => void;
}

const permissionBits = 0o777n;

/** As with tar, names begin with the name that the user gave; names in `.` have no prefix. */
function namer(roots: readonly string[]): (path: string) => string {
  const tops = roots.map((root) => ({ root: absolutePath(root), name: nameOf(root) }));
  const names = tops.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    throw new KmsError('Usage', 'two of the files and folders have the same name');
  }
  return (path) => {
    const absolute = absolutePath(path);
    const top = tops.find(
      ({ root }) => absolute === root || absolute.startsWith(root === '/' ? '/' : `${root}/`),
    );
    if (top === undefined) throw new RangeError('a path that was found is below a named one');
    return [top.name, relative(top.root, absolute)].filter((part) => part !== '').join('/');
  };
}

function nameOf(root: string): string {
  const last = basename(root);
  return last === '.' || last === '..' || last === '' ? '' : last;
}

export function pack(roots: readonly string[], found: Found): Packed {
  const name = namer(roots);
  const entries: Entry[] = [
    ...found.folders.map((path) => ({ path, name: name(path), kind: 'folder' as const })),
    ...found.files.map(({ path }) => ({ path, name: name(path), kind: 'file' as const })),
  ];
  const leftOut: string[] = [];
  for (const path of found.links) {
    const entry = { path, name: name(path), kind: 'link' as const };
    if (staysInside(readlinkSync(path), entry.name.split('/').length - 1)) entries.push(entry);
    else leftOut.push(path);
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const stats = new Map<string, BigIntStats>();
  return {
    archive: writeArchive(entries, stats),
    leftOut,
    entries,
    size: found.files.reduce((sum, { size }) => sum + size, 0),
    removeSources: () => removeSources(entries, stats),
  };
}

async function* writeArchive(entries: readonly Entry[], stats: Map<string, BigIntStats>): ByteStream {
  const { createTarPacker } = await import('./tar.ts');
  const { readable, controller } = createTarPacker();
  const writing = (async () => {
    try {
      for (const entry of entries) {
        if (entry.name !== '') await add(controller, entry, stats);
      }
      controller.finalize();
    } catch (error) {
      controller.error(error);
    }
  })();
  for await (const part of readable) yield part;
  await writing;
}

type Controller = ReturnType<typeof createTarPacker>['controller'];

async function add(
  controller: Controller,
  { path, name, kind }: Entry,
  stats: Map<string, BigIntStats>,
): Promise<void> {
  if (kind === 'file') {
    await addFile(controller, path, name, stats);
    return;
  }
  const stat = lstatSync(path, { bigint: true });
  if (kind === 'folder' ? !stat.isDirectory() : !stat.isSymbolicLink()) throw changed(path);
  stats.set(path, stat);
  const common = { size: 0, mode: Number(stat.mode & permissionBits), mtime: stat.mtime, uid: 0, gid: 0 };
  const body =
    kind === 'folder'
      ? controller.add({ ...common, name: `${name}/`, type: 'directory' })
      : controller.add({ ...common, name, type: 'symlink', linkname: readlinkSync(path) });
  await body.close();
}

async function addFile(
  controller: Controller,
  path: string,
  name: string,
  stats: Map<string, BigIntStats>,
): Promise<void> {
  const source = new Source(path);
  try {
    const { mode, mtime } = source.stat;
    const body = controller
      .add({
        name,
        type: 'file',
        size: source.size,
        mode: Number(mode & permissionBits),
        mtime,
        uid: 0,
        gid: 0,
      })
      .getWriter();
    let length = 0;
    for await (const part of source.stream(source.head())) {
      length += part.length;
      await body.write(part);
    }
    source.check();
    if (length !== source.size) throw changed(path);
    await body.close();
    stats.set(path, source.stat);
  } finally {
    source.close();
  }
}

function removeSources(entries: readonly Entry[], stats: ReadonlyMap<string, BigIntStats>): void {
  for (const { path, kind } of [...entries].reverse()) {
    const was = stats.get(path);
    if (was === undefined) continue;
    if (kind === 'folder') {
      try {
        rmdirSync(path);
      } catch {
        // The folder contains files that were not packed.
      }
      continue;
    }
    const now = lstatSync(path, { bigint: true });
    if (now.ino !== was.ino || now.mtimeNs !== was.mtimeNs || now.size !== was.size) throw changed(path);
    unlinkSync(path);
  }
}
