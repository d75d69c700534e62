/** Folders with many files, and what is in them. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Writes files, by their paths under `folder`. */
export function plant(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Creates this many small files in folders of a hundred: `00/file0000.txt`; each contains what `contentOf` returns. */
export function plantMany(folder: string, count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let i = 0; i < count; i++) {
    const name = `${String(Math.floor(i / 100)).padStart(2, '0')}/file${String(i).padStart(4, '0')}.txt`;
    files[name] = `${name} ${'content '.repeat(i % 300)}`;
  }
  plant(folder, files);
  return files;
}

/** The relative paths of everything except folders, sorted. Node 24's own recursive listing would follow links. */
export function names(folder: string): string[] {
  const within = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const each = join(path, entry.name);
      return entry.isDirectory() ? within(each) : [relative(folder, each)];
    });
  return within(folder).sort();
}

/** The content of every regular file, by its relative path. */
export function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    names(folder)
      .filter((name) => lstatSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}
