/**
 * Records what was scanned, and which commits were not: the hook records the tree of the index, and a later hook compares it with the commits in
 * HEAD's log since. Stored in the repository's git folder, bounded; a failure here never fails a commit.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../../base/atomicfile.ts';
import { isJsonObject, parseJson } from '../../base/json.ts';
import { readGit, type GitPlace } from '../sources/git/git.ts';
import { makeFolder, readWhole, removeEmpty, removeFile } from './files.ts';

export interface Missed {
  /** Hexadecimal. */
  readonly commit: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly how: 'SKIP' | '--no-verify';
}

export interface ScanRecord {
  /** Trees that were scanned, and trees whose scan was skipped, newest last. */
  readonly scanned: readonly string[];
  readonly skipped: readonly string[];
  /** The newest processed entry of HEAD's log. */
  readonly seen: string;
  /** Whether merges are scanned, so that one without a scan must be reported. */
  readonly merges: boolean;
  /** Not yet in the audit trail, oldest first. */
  readonly pending: readonly Missed[];
  /** Their total number. */
  readonly missed: number;
}

const mostTrees = 256;
const mostPending = 100;
const mostEntries = 64;

const recordPath = (gitFolder: string): string => join(gitFolder, 'kms', 'scanned.json');

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function isMissed(value: unknown): value is Missed {
  if (!isJsonObject(value)) return false;
  return (
    typeof value['commit'] === 'string' &&
    typeof value['time'] === 'number' &&
    (value['how'] === 'SKIP' || value['how'] === '--no-verify')
  );
}

export function readRecord(gitFolder: string): ScanRecord | undefined {
  const bytes = readWhole(recordPath(gitFolder));
  const value = bytes === undefined ? undefined : parseJson(bytes.toString('utf8'));
  if (!isJsonObject(value)) return undefined;
  const { seen, merges, pending, missed } = value;
  return {
    scanned: texts(value['scanned']),
    skipped: texts(value['skipped']),
    seen: typeof seen === 'string' ? seen : '',
    merges: merges === true,
    pending: Array.isArray(pending) ? pending.filter(isMissed) : [],
    missed: typeof missed === 'number' ? missed : 0,
  };
}

/** Not synced: a crash can lose only a note. */
export function writeRecord(gitFolder: string, record: ScanRecord): void {
  const file = recordPath(gitFolder);
  makeFolder(dirname(file));
  writeAtomically(file, Buffer.from(JSON.stringify(record)), { mode: 0o666, sync: false });
}

/** For all working trees. */
export function removeRecords(commonFolder: string): void {
  const trees = join(commonFolder, 'worktrees');
  const names = existsSync(trees) ? readdirSync(trees) : [];
  for (const folder of [commonFolder, ...names.map((name) => join(trees, name))]) {
    removeFile(recordPath(folder));
    removeEmpty(dirname(recordPath(folder)));
  }
}

export interface LogEntry {
  readonly id: string;
  readonly commit: string;
  readonly tree: string;
  readonly time: number;
  readonly what: string;
}

/** Newest first; none if HEAD has no log, or git fails. */
export async function readLog(git: GitPlace): Promise<readonly LogEntry[]> {
  const format = '--format=%H%x1f%T%x1f%gd%x1f%gs';
  const read = readGit(git, ['log', '-g', `-n${mostEntries}`, '--date=unix', format, 'HEAD', '--']);
  const output = await read.then((answer) => answer.output.toString('utf8')).catch(() => '');
  const lines = output.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [commit = '', tree = '', selector = '', what = ''] = line.split('\u001f');
    const time = Number(/\{(\d+)\}/.exec(selector)?.[1] ?? 0);
    return { id: `${commit} ${time} ${what.slice(0, 40)}`, commit, tree, time, what };
  });
}

const madeByCommit = /^commit\b/;
const madeByMerge = /^(?:merge|pull)\b.*: Merge made by/;

/** The record updated by the entries since, including commits that were not scanned. */
export function compareLog(record: ScanRecord, entries: readonly LogEntry[]): ScanRecord {
  const newest = entries[0];
  if (newest === undefined) return record;
  const end = entries.findIndex(({ id }) => id === record.seen);
  const since = record.seen === '' ? [] : entries.slice(0, end === -1 ? entries.length : end);
  const missed = since
    .filter(({ what }) => madeByCommit.test(what) || (record.merges && madeByMerge.test(what)))
    .filter(({ tree }) => !record.scanned.includes(tree))
    .map(({ commit, time, tree }): Missed => ({
      commit,
      time,
      how: record.skipped.includes(tree) ? 'SKIP' : '--no-verify',
    }))
    .reverse();
  return {
    ...record,
    seen: newest.id,
    pending: [...record.pending, ...missed].slice(-mostPending),
    missed: record.missed + missed.length,
  };
}

export const emptyRecord: ScanRecord = {
  scanned: [],
  skipped: [],
  seen: '',
  merges: false,
  pending: [],
  missed: 0,
};

/** A repository without commits has no log: then every entry is new. */
const unborn = 'unborn';

/** A new record that begins now. */
export function beginRecord(entries: readonly LogEntry[]): ScanRecord {
  return { ...emptyRecord, seen: entries[0]?.id ?? unborn };
}

export function withTree(record: ScanRecord, how: 'scanned' | 'skipped', tree: string): ScanRecord {
  return { ...record, [how]: [...record[how].filter((each) => each !== tree), tree].slice(-mostTrees) };
}
