/**
 * The journal of an unfinished `rotate --reencrypt` (docs/spec/reencryption-journal.md): a file of JSON lines beside the vault for each key, so that
 * after an interruption the same command continues instead of rotating again.
 */
import {
  appendFileSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  lstatSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { KmsError, systemCode } from '../base/errors.ts';
import { checkOwner } from '../base/owner.ts';
import { isJsonObject, parseJson, type JsonObject } from '../base/json.ts';
import { syncFolder } from '../base/atomicfile.ts';

export interface Begun {
  readonly key: string;
  /** Key material before the rotation; null if the service does not report it. */
  readonly before: string | null;
  readonly begun: string;
}

const format = 1;

export function journalPath(vaultPath: string, keyId: string): string {
  return `${vaultPath}.reencrypt.${keyId}.jsonl`;
}

/** Whether a file beside the vault is the journal of a key. */
export function isJournalOf(vaultName: string, name: string): boolean {
  return name.startsWith(`${vaultName}.reencrypt.`) && name.endsWith('.jsonl');
}

function unreadableJournal(path: string): KmsError {
  return new KmsError('FileUnusable', `${path} is not a journal of this version`, {
    hint: 'start again with --restart',
  });
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export class Journal {
  readonly #path: string;
  readonly #fd: number;
  readonly begun: Begun;
  /** Whether the key has its new material. */
  rotated = false;
  readonly paths = new Set<string>();
  /** Absolute paths of finished files. */
  readonly done = new Set<string>();

  private constructor(path: string, begun: Begun) {
    this.#path = path;
    this.begun = begun;
    this.#fd = openSync(path, 'a', 0o600);
  }

  /** Reads the existing journal, if there is one. Ignores a truncated last line. */
  static resume(path: string): Journal | undefined {
    let text: string;
    try {
      // Anyone who can write the journal can mark any file as finished.
      checkOwner('the re-encryption journal', path, lstatSync(path));
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw error;
    }
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const lines = whole.split('\n').slice(0, -1).map(parseJson).filter(isJsonObject);
    const [first] = lines;
    // It was truncated before any work began.
    if (first === undefined) return undefined;
    const { key, before, begun } = first;
    if (first['format'] !== format || typeof key !== 'string' || typeof begun !== 'string') {
      throw unreadableJournal(path);
    }
    const journal = new Journal(path, { key, begun, before: typeof before === 'string' ? before : null });
    if (whole.length < text.length) appendFileSync(journal.#fd, '\n');
    for (const line of lines) journal.#take(line);
    return journal;
  }

  static begin(path: string, begun: Begun, paths: readonly string[]): Journal {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    Journal.forget(path);
    const journal = new Journal(path, begun);
    journal.#append({ format, ...begun, paths: [...paths] }, true);
    syncFolder(dirname(path));
    return journal;
  }

  static forget(path: string): void {
    try {
      unlinkSync(path);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
    }
  }

  #take(line: JsonObject): void {
    for (const path of texts(line['paths'])) this.paths.add(path);
    if (line['rotated'] === true) this.rotated = true;
    if (typeof line['file'] === 'string') this.done.add(line['file']);
  }

  #append(line: JsonObject, sync: boolean): void {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#fd, bytes, at);
    if (sync) fsyncSync(this.#fd);
    this.#take(line);
  }

  addPaths(paths: readonly string[]): void {
    const further = paths.filter((path) => !this.paths.has(path));
    if (further.length > 0) this.#append({ paths: further }, true);
  }

  markRotated(): void {
    this.#append({ rotated: true }, true);
  }

  /** Not synced: without its line the file is only checked again. */
  markDone(file: string): void {
    this.#append({ file }, false);
  }

  /** Ends the run and removes the journal if all work is finished. */
  close(finished: boolean): void {
    closeSync(this.#fd);
    if (finished) Journal.forget(this.#path);
  }
}
