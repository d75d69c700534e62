/**
 * Contents from a patch with all lines around what changed: of what is about to be committed one process of git tells which files it is, and
 * what is in them. What a patch does not have (binary files, long ones, renamed ones) is to be asked for elsewhere.
 */

/** Flags of `git diff-index` beside those for `--raw`. A patch has no file that is longer than so many bytes. */
export const patchFlags: readonly string[] = ['--patch', '--full-index', '-U100000000'];
export const patchSettings: Readonly<Record<string, string>> = {
  'core.bigFileThreshold': '1m',
  'diff.suppressBlankEmpty': 'false',
};

const [LF, NUL, space, plus, minus, backslash] = [0x0a, 0, 0x20, 0x2b, 0x2d, 0x5c];

/** The names of an empty file. */
const empty = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);

/** What stands before the patches, each field ended by NUL; and they. */
export function withoutPatches(output: Buffer): { readonly raw: Buffer; readonly patches: Buffer } {
  let at = 0;
  while (at < output.length && output[at] !== NUL) {
    const end = output.indexOf(NUL, at);
    at = end === -1 ? output.length : end + 1;
  }
  return { raw: output.subarray(0, at), patches: output.subarray(at + 1) };
}

/** Object → its content, as far as the patches have it whole. */
export function contentsOf(patches: Buffer): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  const next = Buffer.from('\ndiff --git ');
  for (let at = 0; at < patches.length;) {
    const found = patches.indexOf(next, at);
    const end = found === -1 ? patches.length : found + 1;
    readPatch(patches.subarray(at, end), contents);
    at = end;
  }
  return contents;
}

const indexLine = /^index ([0-9a-f]{40,64})\.\.([0-9a-f]{40,64})/m;
const hunkLine = /^@@ -([01])(?:,(\d+))? \+([01])(?:,(\d+))? @@/;

function readPatch(patch: Buffer, contents: Map<string, Buffer>): void {
  const hunk = patch.indexOf('\n@@ ');
  const header = patch.toString('latin1', 0, hunk === -1 ? patch.length : hunk);
  const [, before = '', after = ''] = indexLine.exec(header) ?? [];
  for (const id of [before, after]) if (empty.has(id)) contents.set(id, Buffer.alloc(0));
  if (hunk === -1 || before === '') return;
  const start = patch.indexOf(LF, hunk + 1) + 1;
  const counts = hunkLine.exec(patch.toString('latin1', hunk + 1, start));
  if (counts === null) return;
  const [, , oldLines = '1', , newLines = '1'] = counts;
  const sides = readHunk(patch.subarray(start), Number(oldLines), Number(newLines));
  if (sides === undefined) return;
  if (!isNone(before)) contents.set(before, sides.before);
  if (!isNone(after)) contents.set(after, sides.after);
}

function isNone(id: string): boolean {
  return /^0+$/.test(id);
}

/** One side of a hunk, as it grows. */
class Side {
  readonly #bytes: Buffer;
  #length = 0;
  #lines = 0;

  constructor(room: number) {
    this.#bytes = Buffer.allocUnsafeSlow(room);
  }

  get lines(): number {
    return this.#lines;
  }

  add(hunk: Buffer, start: number, end: number): void {
    this.#length += hunk.copy(this.#bytes, this.#length, start, end);
    this.#lines++;
  }

  /** The line end that its last line was given. */
  dropEnd(): void {
    this.#length--;
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Both sides; undefined where the hunk is not all of the file, or of another form. */
function readHunk(
  hunk: Buffer,
  oldLines: number,
  newLines: number,
): { readonly before: Buffer; readonly after: Buffer } | undefined {
  const before = new Side(oldLines === 0 ? 0 : hunk.length);
  const after = new Side(newLines === 0 ? 0 : hunk.length);
  let last: readonly Side[] = [];
  for (let at = 0; at < hunk.length;) {
    const sign = hunk[at];
    const lineEnd = hunk.indexOf(LF, at);
    if (lineEnd === -1) return undefined;
    const end = lineEnd + 1;
    if (sign === backslash) {
      // `\ No newline at end of file`
      for (const side of last) side.dropEnd();
      last = [];
    } else {
      if (sign === space) last = [before, after];
      else if (sign === plus) last = [after];
      else if (sign === minus) last = [before];
      else return undefined;
      for (const side of last) side.add(hunk, at + 1, end);
    }
    at = end;
  }
  if (before.lines !== oldLines || after.lines !== newLines) return undefined;
  return { before: before.bytes, after: after.bytes };
}
