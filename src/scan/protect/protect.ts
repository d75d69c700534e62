/** Paths that a project requires to be encrypted: whole files, or values in them. */
import { isJsonObject } from '../../base/json.ts';
import { globMatcher } from '../allow/glob.ts';
import { ExpressionError, readExpression } from '../custom/expression.ts';
import { isEncryptedFile, isEncryptedValue } from './encrypted.ts';
import { readLeaves } from './leaves.ts';

/** A row of `protect:`. Plain data, to be posted to threads. */
export interface ProtectRow {
  readonly files: readonly string[];
  /** A regular expression for the names of the values that must be encrypted. Absent: the whole file, or all of its values. */
  readonly match?: string;
  /** Flags of the expression: empty, or `i`. */
  readonly flags: string;
}

export interface Unprotected {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Name of a value; absent for a whole file. */
  readonly name?: string;
  /** The glob that requires it. */
  readonly glob: string;
}

/** A file with an encrypted value has encrypted values and is not itself encrypted. */
function hasEncryptedValue(text: string): boolean {
  return /kms:v1:[A-Za-z0-9_-]{64}|ENC\[AES256_GCM,|["'=: ]encrypted:[A-Za-z0-9+/]{40}/.test(text);
}

/** What sops and dotenvx store beside the values; it is not secret. */
const metadata =
  /^(?:sops(?:_.*)?|DOTENV_PUBLIC_KEY.*|mac|lastmodified|version|unencrypted_suffix|encrypted_regex)$/;

export class Protection {
  readonly #rows: readonly {
    readonly row: ProtectRow;
    readonly globs: readonly { readonly glob: string; readonly matches: (path: string) => boolean }[];
  }[];

  constructor(rows: readonly ProtectRow[]) {
    this.#rows = rows.map((row) => ({
      row,
      globs: row.files
        .map((glob) => ({ glob, anywhere: glob.includes('/') ? glob.replace(/^\//, '') : `**/${glob}` }))
        .map(({ glob, anywhere }) => ({ glob, matches: globMatcher(anywhere) })),
    }));
  }

  /** The first row that matches the path. */
  #findRow(path: string): { readonly row: ProtectRow; readonly glob: string } | undefined {
    for (const { row, globs } of this.#rows) {
      const found = globs.find(({ matches }) => matches(path));
      if (found) return { row, glob: found.glob };
    }
    return undefined;
  }

  covers(path: string): boolean {
    return this.#findRow(path) !== undefined;
  }

  /** The parts of a file that must be encrypted and are not. `text`: Latin-1, one character per byte. */
  check(text: string, path: string): readonly Unprotected[] {
    const found = this.#findRow(path);
    if (found === undefined || text === '' || isEncryptedFile(text)) return [];
    const { row, glob } = found;
    if (row.match === undefined && !hasEncryptedValue(text)) return [{ start: 0, end: text.length, glob }];
    const match = row.match === undefined ? undefined : new RegExp(row.match, row.flags);
    const out: Unprotected[] = [];
    for (const { name, value, start, end, plain } of readLeaves(text)) {
      if (match ? !match.test(name) : plain || metadata.test(name)) continue;
      if (!isEncryptedValue(value)) out.push({ start, end, name, glob });
    }
    return out;
  }
}

function toTexts(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isText = (each: unknown): each is string => typeof each === 'string' && each !== '';
  return list.length > 0 && list.every(isText) ? list : undefined;
}

/** With bounded repetition: the project, not the user, controls both expression and names. */
function parseMatch(text: string): { readonly match: string; readonly flags: string } | undefined {
  try {
    const { source, flags } = readExpression(text);
    return { match: source, flags };
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

function readRow(value: unknown, at: number): ProtectRow | string {
  const which = `item ${at + 1} of protect`;
  if (typeof value === 'string' && value !== '') return { files: [value], flags: '' };
  if (!isJsonObject(value)) return `${which} is neither a glob nor a mapping with files and match`;
  const unknown = Object.keys(value).find((name) => name !== 'files' && name !== 'match');
  if (unknown !== undefined) return `${which} has an unknown member; it may have files and match`;
  const files = toTexts(value['files']);
  if (files === undefined) return `${which} has no files`;
  const { match } = value;
  if (match === undefined) return { files, flags: '' };
  const expression = typeof match === 'string' ? parseMatch(match) : undefined;
  return expression === undefined
    ? `match of ${which} is not a regular expression that can be used`
    : { files, ...expression };
}

/** The rows of a project's `protect:`, or a description of what is wrong with it. */
export function readProtect(value: unknown): readonly ProtectRow[] | string {
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const rows = list.map(readRow);
  const wrong = rows.find((row): row is string => typeof row === 'string');
  return wrong ?? (rows as readonly ProtectRow[]);
}
