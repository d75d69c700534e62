import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import { currentFolder, noCurrentFolder } from '../../base/folder.ts';
import type { Invocation } from '../../terminal/command.ts';
import { childEnvironment } from '../../terminal/env.ts';
import { shellWord } from '../../terminal/shellword.ts';
import { printJson } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import type { AllowEntry } from '../../scan/allow/entry.ts';
import type { Collected, Found } from './collect.ts';
import { scanFor } from './execute.ts';
import { writePlainFile } from './baseline.ts';
import { allowEntries, projectTexts, scanSettings, topFolder, type ProjectTexts } from './settings.ts';
import { counted } from './textreport.ts';

interface Asked {
  readonly path: string;
  readonly line: number;
  readonly column: number | undefined;
}

/** Parses `PATH:LINE` or `PATH:LINE:COLUMN`, the form in which findings are printed; the path may contain colons. */
function parseFinding(text: string): Asked {
  const [, path, line, column] = /^(.+?):([0-9]{1,9})(?::([0-9]{1,9}))?$/s.exec(text) ?? [];
  if (path === undefined || line === undefined) {
    throw new KmsError('Usage', 'a finding is named PATH:LINE or PATH:LINE:COLUMN', {
      hint: 'copy it from the report of kms scan: config/dev.env:3',
    });
  }
  return { path, line: Number(line), column: column === undefined ? undefined : Number(column) };
}

/** The project without its allow list, so that everything is found. */
function withoutList(texts: ProjectTexts): ProjectTexts {
  const { folder, settings } = texts;
  return settings === undefined
    ? { folder }
    : { folder, settings: { ...settings, text: settings.text.replace(/^allow[ \t]*:/m, '#allow:') } };
}

type FoundThere = Found & Pick<Collected, 'globOf'>;

/** The findings in a file of the working tree and in its staged version. */
async function findIn(path: string, cwd: string, session: Session): Promise<readonly FoundThere[]> {
  const texts = withoutList(projectTexts());
  const place = { cwd, environment: childEnvironment() };
  const common = { session, what: path, texts };
  const inTree = await scanFor({
    ...common,
    place: 'files',
    open: async (options) =>
      (await import('../../scan/sources/paths.ts')).openPaths(place, [path], {
        ...options,
        gitignore: false,
      }),
  });
  const top = topFolder(cwd);
  const inIndex = await scanFor({
    ...common,
    place: 'staged',
    open: async (options) => {
      const exclude = (each: string): boolean => resolve(top, each) !== resolve(cwd, path);
      return (await import('../../scan/sources/git/staged.ts')).openStaged(place, { ...options, exclude });
    },
  }).catch((error: unknown) => {
    // Outside a repository nothing is staged.
    if (error instanceof KmsError && error.code === 'Usage') return undefined;
    throw error;
  });
  return [inTree, inIndex].flatMap((each) =>
    each !== undefined && 'found' in each
      ? each.found.map((found) => ({ ...found, globOf: each.globOf }))
      : [],
  );
}

function isAt({ detection }: Found, { line, column }: Asked): boolean {
  if (column !== undefined) return detection.line === line && detection.column === column;
  return detection.line <= line && line <= detection.endLine;
}

/** The path in an allow list: relative to the folder of the list. */
function listedPath(path: string, folder: string, cwd: string): string {
  const inside = relative(folder, resolve(cwd, path));
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside.split('\\').join('/');
}

async function readList(): Promise<{
  readonly file: string;
  readonly text: string;
  readonly entries: readonly AllowEntry[];
  readonly folder: string;
}> {
  const texts = projectTexts();
  const { allowFile, folder } = await scanSettings(texts);
  const own = [texts.allow, texts.settings].find((each) => each?.name === allowFile);
  return {
    file: allowFile,
    folder,
    text: own?.text ?? '',
    entries: own === undefined ? [] : await allowEntries(own, own === texts.settings),
  };
}

async function write(file: string, text: string, entries: readonly AllowEntry[]): Promise<void> {
  const { writeAllowSection } = await import('../../scan/allow/file.ts');
  writePlainFile(file, writeAllowSection(text, entries));
}

/** Refuses secrets in the reason, because the list is committed. */
function checkWords(
  { reason, path }: { readonly reason: string; readonly path: string },
  value: string,
): void {
  if (reason.includes(value)) {
    throw new KmsError('Usage', 'the reason contains the secret itself', { hint: 'say what it is' });
  }
  if (path.includes(value)) {
    throw new KmsError('Usage', 'the file name contains the secret itself', {
      hint: 'rename it, or name it by a glob: --path',
    });
  }
}

function nothingAt(text: string, path: string, cwd: string): KmsError {
  return existsSync(resolve(cwd, path))
    ? new KmsError('NoSuchFinding', `nothing is found at ${text}`, {
        hint: `see where they are: kms scan ${shellWord(path)}`,
      })
    : new KmsError('NoSuchFile', `${path} does not exist`, {
        hint: 'to allow findings that are only in commits: kms scan --history --write-baseline .kms-allow.yaml',
      });
}

async function add({ rest, flags, session }: Invocation, cwd: string): Promise<void> {
  const reason = flags.text('reason')?.trim() ?? '';
  if (reason === '') {
    throw new KmsError('Usage', 'to allow a finding, give a reason', {
      hint: "pass --reason 'why it may stay'",
    });
  }
  const { isDay, isHashOf, hashSecret } = await import('../../scan/allow/entry.ts');
  const expires = flags.text('expires');
  if (expires !== undefined && !isDay(expires)) {
    throw new KmsError('Usage', '--expires is not a day', { hint: 'write it as 2027-01-31' });
  }
  if (expires !== undefined && expires < new Date().toISOString().slice(0, 10)) {
    throw new KmsError('Usage', '--expires is a day in the past', { hint: 'write it as 2027-01-31' });
  }
  const list = await readList();
  const entries = [...list.entries];
  const added: AllowEntry[] = [];
  for (const text of rest) {
    const asked = parseFinding(text);
    const found = (await findIn(asked.path, cwd, session)).filter((each) => isAt(each, asked));
    if (found.length === 0) {
      throw nothingAt(text, asked.path, cwd);
    }
    for (const { detection, globOf } of found) {
      const { rule, secret } = detection;
      const path = flags.text('path') ?? globOf(listedPath(asked.path, list.folder, cwd));
      checkWords({ reason, path }, Buffer.from(secret.reveal()).toString('utf8'));
      const same = (entry: AllowEntry): boolean =>
        entry.path === path && entry.rule === rule && isHashOf(entry.hash, secret.reveal());
      const before = entries.findIndex(same);
      const entry = {
        path,
        rule,
        hash: hashSecret(secret.reveal()),
        reason,
        ...(expires === undefined ? {} : { expires }),
      };
      // An existing entry gets the new reason and date and keeps its hash, so that nothing else changes.
      const known = entries[before];
      if (known !== undefined) entries[before] = { ...entry, hash: known.hash };
      else entries.push(entry);
      if (!added.some(same)) added.push(entries[before < 0 ? entries.length - 1 : before] ?? entry);
    }
  }
  await write(list.file, list.text, entries);
  if (session.json) printJson({ file: list.file, allowed: added });
  session.note(`${counted(added.length, 'finding')} allowed in ${list.file}`);
}

async function prune({ session }: Invocation, cwd: string): Promise<void> {
  const list = await readList();
  const place = { cwd: list.folder, environment: childEnvironment() };
  const { AllowList } = await import('../../scan/allow/list.ts');
  const today = new Date().toISOString().slice(0, 10);
  const judge = new AllowList(list.entries, today);
  const scanned = await scanFor({
    session,
    what: list.folder,
    place: 'files',
    texts: withoutList(projectTexts()),
    open: async (options) =>
      (await import('../../scan/sources/paths.ts')).openPaths(place, [list.folder], {
        ...options,
        gitignore: true,
      }),
  });
  if (!('found' in scanned) || !scanned.report.complete) {
    throw new KmsError('FileUnusable', 'something could not be read, so nothing was removed', {
      hint: `see what: kms scan ${relative(cwd, list.folder) || '.'}`,
    });
  }
  for (const { detection, report } of scanned.found) {
    const path = listedPath(resolve(topFolder(list.folder), report.path), list.folder, cwd);
    judge.judge({ path, rule: detection.rule, secret: detection.secret.reveal() });
  }
  const gone = new Set(judge.unused);
  const kept = list.entries.filter(
    (entry) => !gone.has(entry) && (entry.expires === undefined || entry.expires >= today),
  );
  const removed = list.entries.filter((entry) => !kept.includes(entry));
  if (removed.length > 0) await write(list.file, list.text, kept);
  if (session.json) printJson({ file: list.file, removed });
  for (const { path, rule, reason } of removed) session.note(`removed: ${path} ${rule} (${reason})`);
  session.note(
    removed.length === 0
      ? 'every entry is in use; nothing was removed'
      : `${counted(removed.length, 'entry', 'entries')} removed from ${list.file}`,
  );
}

export async function run(invocation: Invocation): Promise<void> {
  const { rest, flags } = invocation;
  const cwd = currentFolder();
  if (cwd === undefined) throw noCurrentFolder();
  if (flags.on('prune')) {
    if (rest.length > 0) throw new KmsError('Usage', '--prune takes no finding');
    await prune(invocation, cwd);
    return;
  }
  if (rest.length === 0) {
    throw new KmsError('Usage', 'which finding?', {
      hint: "name it as the scan prints it: kms scan allow config/dev.env:3 --reason 'a fixture'",
    });
  }
  await add(invocation, cwd);
}
