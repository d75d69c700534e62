/** An allow list's text: an `allow:` section with one sorted entry per line. Other sections and comments stay unchanged, for easy merges. */
import { compareEntries, readEntry, writeEntry, type AllowEntry } from './entry.ts';

const heading = /^allow[ \t]*:[ \t]*(?:#.*|\[\][ \t]*)?$/;
const item = /^[ \t]*-[ \t]+(\{[^]*\})[ \t]*$/;
const blankOrComment = /^[ \t]*(?:#.*)?$/;

const introduction =
  '# Findings that are known and allowed. Written by kms scan; review changes as you review code.\n';

export class AllowFileError extends Error {
  readonly line: number;

  /** `what`: the problem, in words, on this line. */
  constructor(line: number, what: string) {
    super(what);
    this.line = line;
  }
}

interface Section {
  /** Index of the heading's line; -1 if there is no section. */
  readonly heading: number;
  /** Index of the first line after the section. */
  readonly end: number;
  readonly items: readonly { readonly at: number; readonly entry: AllowEntry }[];
}

function parseItem(line: string, at: number): AllowEntry {
  let value: unknown;
  try {
    value = JSON.parse(item.exec(line)?.[1] ?? '');
  } catch {
    throw new AllowFileError(at + 1, 'is not an entry of an allow list as kms scan allow writes it');
  }
  const entry = readEntry(value);
  if (typeof entry === 'string') throw new AllowFileError(at + 1, entry);
  return entry;
}

function findSection(lines: readonly string[]): Section {
  const start = lines.findIndex((line) => heading.test(line));
  if (start < 0) return { heading: -1, end: lines.length, items: [] };
  const items: { at: number; entry: AllowEntry }[] = [];
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (blankOrComment.test(line)) continue;
    if (!/^[ \t]|^-/.test(line)) break;
    items.push({ at, entry: parseItem(line, at) });
    end = at + 1;
  }
  return { heading: start, end, items };
}

function splitLines(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Throws `AllowFileError`. Ignores other sections of the file. */
export function readAllowSection(text: string): readonly AllowEntry[] {
  return findSection(splitLines(text)).items.map(({ entry }) => entry);
}

/** Whether a settings file contains an allow list. */
export function hasAllowSection(text: string): boolean {
  return splitLines(text).some((line) => heading.test(line));
}

/** A separate allow-list file must contain no other section: a misspelt heading would silently disable its entries. */
export function readAllowFile(text: string): readonly AllowEntry[] {
  const lines = splitLines(text);
  const { heading: start, end, items } = findSection(lines);
  lines.forEach((line, at) => {
    if (blankOrComment.test(line) || at === start || (at > start && at < end && start >= 0)) return;
    if (line === '---') return;
    throw new AllowFileError(at + 1, 'is not part of an allow list, which begins with allow:');
  });
  return items.map(({ entry }) => entry);
}

/** Replaces the entries: keeps the lines of unchanged entries and the rest of the file. */
export function writeAllowSection(text: string, entries: readonly AllowEntry[]): string {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = splitLines(text);
  const section = findSection(lines);
  const written = [...entries].sort(compareEntries).map((entry) => `  - ${writeEntry(entry)}`);
  const block = entries.length === 0 ? ['allow: []'] : ['allow:', ...written];
  if (section.heading < 0) {
    const before = text === '' ? introduction : text.endsWith('\n') ? text : `${text}${ending}`;
    return `${before}${block.join(ending)}${ending}`;
  }
  const comments = lines
    .slice(section.heading + 1, section.end)
    .filter((line) => blankOrComment.test(line) && line.trim() !== '');
  const after = lines.slice(section.end);
  const out = [...lines.slice(0, section.heading), block[0] ?? '', ...comments, ...block.slice(1), ...after];
  return out.join(ending);
}
