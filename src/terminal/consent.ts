/**
 * Project files that the user trusts, each by its path and the hash of its bytes, so that a changed file needs consent again. One record per file,
 * named by the hash of the path, so that concurrent commands do not overwrite each other's records.
 */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, unlinkSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { KmsError, systemCode } from '../base/errors.ts';
import { unreadable, unwritable } from '../base/filefailure.ts';
import { isJsonObject, parseJson } from '../base/json.ts';
import { environment } from './env.ts';
import { checkOwner, type ProjectFile } from './projectfile.ts';
import { readSettingsFile } from './settingsfile.ts';
import { writeOutput } from './output-file.ts';

interface Trusted {
  readonly path: string;
  readonly sha256: string;
  /** ISO 8601. */
  readonly since: string;
}

/** Undefined if the user has no state folder: then nothing is trusted. */
function stateFolder(): string | undefined {
  const given = environment('XDG_STATE_HOME');
  if (given?.startsWith('/')) return join(given, 'kms/trusted');
  const home = environment('HOME');
  return home === undefined ? undefined : join(home, '.local/state/kms/trusted');
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const recordName = /^[0-9a-f]{64}\.json$/;
const nameFor = (path: string): string => `${sha256(path)}.json`;

/** A record that other users can write to is not this user's consent. */
function checked(path: string): (stats: Stats) => void {
  return (stats) => checkOwner(path, stats, path);
}

/** Undefined if the record is missing or cannot be parsed: then nothing is trusted. */
function readRecord(folder: string, name: string): Trusted | undefined {
  const path = join(folder, name);
  let bytes: Buffer;
  try {
    lstatSync(path);
    checked(folder)(lstatSync(folder));
    bytes = readSettingsFile(path, { follow: false, check: checked(path) });
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined;
    throw unreadable(path, error);
  }
  const record = parseJson(bytes.toString());
  if (!isJsonObject(record)) return undefined;
  const { path: of, sha256: hash, since } = record;
  if (typeof of !== 'string' || typeof hash !== 'string' || typeof since !== 'string') return undefined;
  return nameFor(of) === name ? { path: of, sha256: hash, since } : undefined;
}

/** Throws `Usage` if other users can write to the records. */
export function isTrusted({ path, bytes }: ProjectFile): boolean {
  const folder = stateFolder();
  return folder !== undefined && readRecord(folder, nameFor(path))?.sha256 === sha256(bytes);
}

/** Trusts the file with exactly these bytes. */
export function trust({ path, bytes }: ProjectFile): void {
  const folder = stateFolder();
  if (folder === undefined) {
    throw new KmsError('Usage', 'HOME is not set, so trust cannot be recorded', {
      hint: 'set XDG_STATE_HOME to the absolute path of a folder',
    });
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    checked(folder)(lstatSync(folder));
  } catch (error) {
    throw unwritable(folder, error);
  }
  const record: Trusted = { path, sha256: sha256(bytes), since: new Date().toISOString() };
  writeOutput(join(folder, nameFor(path)), Buffer.from(`${JSON.stringify(record)}\n`), true);
}

/** Returns whether the file was trusted. */
export function untrust(path: string): boolean {
  const folder = stateFolder();
  if (folder === undefined) return false;
  const record = join(folder, nameFor(path));
  try {
    unlinkSync(record);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return false;
    throw unwritable(record, error);
  }
}

/** All trusted files, sorted by path. */
export function trustedFiles(): readonly Trusted[] {
  const folder = stateFolder();
  if (folder === undefined) return [];
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw unreadable(folder, error);
  }
  const records = names.filter((name) => recordName.test(name)).map((name) => readRecord(folder, name));
  return records
    .filter((record) => record !== undefined)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
