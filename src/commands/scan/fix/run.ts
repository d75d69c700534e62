/** `kms scan --fix`: replaces findings by tokens, in the index and the working tree. */
import { realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { encodeToken } from '../../../base/token.ts';
import { KmsError } from '../../../base/errors.ts';
import type { Kms } from '../../../api/kms.ts';
import { remark } from '../../../terminal/output.ts';
import type { Session } from '../../../terminal/session.ts';
import { removeAbandonedIn } from '../../../base/atomicfile.ts';
import { visible } from '../../../base/visible.ts';
import type { Edit, Encoded, Unfixable } from '../../../scan/fix/edit.ts';
import type { IndexEntry } from '../../../scan/fix/gitindex.ts';
import type { Detection } from '../../../scan/item.ts';
import type { GitPlace } from '../../../scan/sources/git/git.ts';
import type { Found } from '../collect.ts';

/** The changes of one file. */
interface Change {
  /** The path for display. */
  readonly named: string;
  /** The staged version; undefined if only the file is changed. */
  readonly staged?: { readonly entry: IndexEntry; readonly text: Encoded; readonly edits: readonly Edit[] };
  /** The file in the working tree; undefined if it does not contain the value. */
  readonly file?: { readonly path: string; readonly text: Encoded; readonly edits: readonly Edit[] };
  readonly refused: readonly Unfixable[];
  /** Edits of values that are staged but written differently in the working tree. */
  readonly missing: readonly Edit[];
}

export interface FixOptions {
  readonly session: Session;
  readonly place: 'staged' | 'files';
  readonly git: GitPlace;
  /** The key on the command line. */
  readonly keyId: string | undefined;
}

interface FoundIn {
  readonly named: string;
  readonly detections: Detection[];
}

function byPath(found: readonly Found[]): ReadonlyMap<string, FoundIn> {
  const paths = new Map<string, FoundIn>();
  for (const { detection, report, named } of found) {
    const known = paths.get(report.path);
    if (known === undefined) paths.set(report.path, { named, detections: [detection] });
    else known.detections.push(detection);
  }
  return paths;
}

/** Whether a git path leads to a file in the working tree, and not out of it through a link. */
function isInTree(top: string, path: string): boolean {
  try {
    return realpathSync(dirname(join(top, path))) === join(realpathSync(top), dirname(path));
  } catch {
    return false;
  }
}

async function readFileText(path: string): Promise<Encoded> {
  const [{ Source }, { decodeText }] = await Promise.all([
    import('../../../files/source.ts'),
    import('../../../scan/fix/edit.ts'),
  ]);
  const source = new Source(path);
  try {
    return decodeText(source.read(0, source.size));
  } finally {
    source.close();
  }
}

const link = '120000';

async function planStaged(
  git: GitPlace,
  found: readonly Found[],
): Promise<{ top: string; changes: Change[] }> {
  const [{ carryEdits, decodeText, planFile }, { readBlob, readEntries, topOf }] = await Promise.all([
    import('../../../scan/fix/edit.ts'),
    import('../../../scan/fix/gitindex.ts'),
  ]);
  const top = await topOf(git);
  const paths = byPath(found);
  const atTop = { ...git, cwd: top };
  const entries = await readEntries(atTop, paths.keys());
  const changes: Change[] = [];
  for (const [path, { named, detections }] of paths) {
    const entry = entries.get(path);
    if (entry === undefined || entry.mode === link) {
      const why =
        entry === undefined
          ? 'it is not in the index as one version: resolve the conflict first'
          : 'it is the target of a symbolic link';
      changes.push({
        named,
        refused: detections.map((detection) => ({ detection, why })),
        missing: [],
      });
      continue;
    }
    const text = decodeText(await readBlob(atTop, entry.blob));
    const { edits, refused } = planFile(text, path, detections);
    const staged = { entry, text, edits };
    const file = join(top, path);
    const inTree =
      entry.isSparse || !isInTree(top, path) ? undefined : await readFileText(file).catch(() => undefined);
    const carried = inTree && carryEdits(text.bytes, edits, inTree.bytes);
    changes.push({
      named,
      staged,
      ...(inTree && carried && { file: { path: file, text: inTree, edits: carried.edits } }),
      refused,
      missing: carried?.missing ?? [],
    });
  }
  return { top, changes };
}

async function planFiles(base: string, found: readonly Found[]): Promise<Change[]> {
  const { planFile } = await import('../../../scan/fix/edit.ts');
  const changes: Change[] = [];
  for (const [path, { named, detections }] of byPath(found)) {
    const file = resolve(base, path);
    const text = await readFileText(file);
    const { edits, refused } = planFile(text, path, detections);
    changes.push({ named, file: { path: file, text, edits }, refused, missing: [] });
  }
  return changes;
}

const someToken = 'kms:v1:…';
const widest = 160;

/** Prints the lines before, with secrets masked, and after. */
async function preview(changes: readonly Change[], session: Session): Promise<number> {
  const [{ previewLines }, { maskSecret }, { Secret }] = await Promise.all([
    import('../../../scan/fix/edit.ts'),
    import('../../../scan/report/mask.ts'),
    import('../../../base/secret.ts'),
  ]);
  const cut = (line: string): string => {
    const text = line.replace(/^\u{feff}/u, '');
    return visible(text.length > widest ? `${text.slice(0, widest)}…` : text);
  };
  const mask = (value: Buffer): string => maskSecret(new Secret(value));
  let count = 0;
  for (const { named, staged, file, refused, missing } of changes) {
    const { text, edits } = staged ?? file ?? { text: undefined, edits: [] };
    count += edits.length;
    const lines = new Set<string>();
    for (const edit of text === undefined ? [] : edits) {
      const [before, after] = previewLines(text?.bytes ?? Buffer.alloc(0), edit, mask, someToken);
      lines.add(`-${cut(before)}\n+${cut(after)}`);
    }
    if (lines.size > 0) session.note(`${visible(named)}${staged ? ' (staged)' : ''}`);
    for (const line of lines) for (const each of line.split('\n')) session.note(each);
    for (const { detection, why } of refused) {
      remark(`kms: ${visible(named)}:${detection.line}: ${detection.description} stays: ${why}`);
    }
    for (const { detection } of missing) {
      session.note(
        `kms: note: ${visible(named)}:${detection.line}: the file in the working tree differs from what is staged, and stays as it is`,
      );
    }
  }
  return count;
}

/** One token for each value, so that equal values stay recognisable as equal. */
async function tokensFor(
  changes: readonly Change[],
  kms: Kms,
  keyId: string,
): Promise<(value: Buffer) => string> {
  const tokens = new Map<string, string>();
  const nameOf = (value: Buffer): string => value.toString('base64');
  for (const { staged, file } of changes) {
    for (const { value } of [...(staged?.edits ?? []), ...(file?.edits ?? [])]) {
      if (tokens.has(nameOf(value))) continue;
      const { CiphertextBlob } = await kms.encrypt({ KeyId: keyId, Plaintext: value });
      tokens.set(nameOf(value), encodeToken(CiphertextBlob ?? new Uint8Array()));
    }
  }
  return (value) => {
    const token = tokens.get(nameOf(value));
    if (token === undefined) throw new RangeError('a value was not encrypted');
    return token;
  };
}

async function replaceFile(
  { path, text, edits }: NonNullable<Change['file']>,
  tokenOf: (value: Buffer) => string,
): Promise<void> {
  const [{ Source, changed }, { replaceWith }, { Placer }, { applyEdits, decodeText, encodeText }] =
    await Promise.all([
      import('../../../files/source.ts'),
      import('../../../files/replacing.ts'),
      import('../../../files/placing.ts'),
      import('../../../scan/fix/edit.ts'),
    ]);
  const source = new Source(path);
  try {
    // Replace only what was shown.
    if (!decodeText(source.read(0, source.size)).bytes.equals(text.bytes)) throw changed(path);
    const after = encodeText({ ...text, bytes: applyEdits(text.bytes, edits, tokenOf) });
    await replaceWith(source, { output: only(after) }, new Placer());
  } finally {
    source.close();
  }
}

async function* only(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** First the index, which is replaced atomically, then file by file: another scan finds what a killed fix has left. */
async function carryOut(
  changes: readonly Change[],
  git: GitPlace,
  tokenOf: (value: Buffer) => string,
): Promise<void> {
  const [{ applyEdits, encodeText }, { writeBlob, writeEntries }] = await Promise.all([
    import('../../../scan/fix/edit.ts'),
    import('../../../scan/fix/gitindex.ts'),
  ]);
  const entries: { entry: IndexEntry; blob: string }[] = [];
  for (const { staged } of changes) {
    if (staged === undefined || staged.edits.length === 0) continue;
    const { entry, text, edits } = staged;
    const after = encodeText({ ...text, bytes: applyEdits(text.bytes, edits, tokenOf) });
    entries.push({ entry, blob: await writeBlob(git, after) });
  }
  if (entries.length > 0) await writeEntries(git, entries);
  const files = changes.flatMap(({ file }) => (file !== undefined && file.edits.length > 0 ? file : []));
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) removeAbandonedIn(folder);
  for (const file of files) await replaceFile(file, tokenOf);
}

/** Resolves to whether anything was replaced. `base` is the folder of relative paths. */
export async function fixFound(found: readonly Found[], base: string, options: FixOptions): Promise<boolean> {
  const { session, place, git, keyId } = options;
  const { top, changes } =
    place === 'staged'
      ? await planStaged(git, found)
      : { top: git.cwd, changes: await planFiles(base, found) };
  const count = await preview(changes, session);
  if (count === 0) return false;
  const key = await session.key(keyId);
  const files = changes.filter(
    ({ staged, file }) => (staged?.edits.length ?? file?.edits.length ?? 0) > 0,
  ).length;
  const what = `${count} value${count === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}`;
  if (!(await session.confirm(`Encrypt ${what} under ${key}?`))) {
    throw new KmsError('Interrupted', 'nothing was changed');
  }
  const tokenOf = await tokensFor(changes, await session.kms(), key);
  await carryOut(changes, { ...git, cwd: top }, tokenOf);
  session.note(
    `${what} replaced by tokens; if others could read one until now, change it where it was issued`,
  );
  return true;
}
