/** What commands print: documents for programs, aligned tables for people. Data goes to stdout, the rest to stderr. */
import { KmsError } from '../base/errors.ts';
import { fromUtf8 } from '../base/bytes.ts';
import { isTerminal, writeAll, writeText } from './input.ts';
import { visible, visibleJson, visibleLines } from '../base/visible.ts';
import { paint, Painted } from './paint.ts';

export interface Column {
  readonly title: string;
  /** Truncated first if the terminal is too narrow. */
  readonly shrinks?: true;
}

export type Row = readonly (string | undefined)[];

/** Untrusted text, except painted parts. */
export type Line = string | Painted | readonly (string | Painted)[];

function pieces(line: Line): readonly (string | Painted)[] {
  return typeof line === 'string' || line instanceof Painted ? [line] : line;
}

/** A line, escaped for a terminal. */
function shown(line: Line): string {
  return pieces(line)
    .map((piece) => (typeof piece === 'string' ? visible(piece) : piece.sequence))
    .join('');
}

function cell(text: string | undefined): string {
  return visible(text ?? '');
}

/** Aligned by two spaces; the last column is not padded. `widths` are minimum widths, updated to those used. */
function layOut(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number | undefined,
  widths: number[] = [],
): string[][] {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map((_, i) => cell(row[i]))),
  ];
  for (const i of columns.keys()) {
    widths[i] = lines.reduce((most, line) => Math.max(most, line[i]?.length ?? 0), widths[i] ?? 0);
  }
  if (width !== undefined) {
    let excess = widths.reduce((sum, each) => sum + each + 2, -2) - width;
    for (const [i, column] of columns.entries()) {
      const now = widths[i] ?? 0;
      if (column.shrinks !== true || excess <= 0) continue;
      widths[i] = Math.max(now - excess, Math.min(now, 12));
      excess -= now - widths[i];
    }
  }
  return lines.map((line) =>
    line.map((each, i) => {
      const room = widths[i] ?? 0;
      const text = each.length > room ? `${each.slice(0, room - 1)}…` : each;
      return i === columns.length - 1 ? text : text.padEnd(room);
    }),
  );
}

/**
 * Starts a table on stdout: aligned with a heading on a terminal, tab-separated without one in a pipe. Cells are escaped in a pipe too, because a tab
 * or line end would add cells and rows; exact values are in the JSON. The returned function prints rows in any number of parts and widens a column if
 * a later part needs it. The first part prints the heading, even without rows.
 */
export async function startTable(columns: readonly Column[]): Promise<(rows: readonly Row[]) => void> {
  const write = (lines: readonly string[]): void => writeText(1, lines.map((line) => `${line}\n`).join(''));
  if (!isTerminal(1)) {
    return (rows) => write(rows.map((row) => columns.map((_, i) => cell(row[i])).join('\t')));
  }
  const bold = await paint(1, 'bold');
  const widths: number[] = [];
  let begun = false;
  return (rows) => {
    const [heading = '', ...body] = layOut(columns, rows, process.stdout.columns, widths).map((line) =>
      line.join('  '),
    );
    write(begun ? body : [bold(heading).sequence, ...body]);
    begun = true;
  };
}

/** Prints a table whose rows are all known. */
export async function printTable(columns: readonly Column[], rows: readonly Row[]): Promise<void> {
  (await startTable(columns))(rows);
}

/** Prints names and values, one pair per line, without those that have no value. */
export async function printFacts(facts: readonly (readonly [string, string | undefined])[]): Promise<void> {
  const known = facts.filter(([, value]) => value !== undefined);
  const width = Math.max(...known.map(([name]) => name.length)) + 2;
  const dim = await paint(1, 'dim');
  const lines = known.map(([name, value]) => `${dim(`${name}:`.padEnd(width)).sequence}${cell(value)}\n`);
  writeText(1, lines.join(''));
}

/** Prints a line of data: exact in a pipe, escaped on a terminal. */
export function printLine(line: Line): void {
  const exact = (piece: string | Painted): string => (typeof piece === 'string' ? piece : piece.sequence);
  writeText(1, `${isTerminal(1) ? shown(line) : pieces(line).map(exact).join('')}\n`);
}

/** Prints data of several lines without adding a line end: exact in a pipe, escaped on a terminal. */
export function printText(text: string): void {
  writeText(1, isTerminal(1) ? visibleLines(text) : text);
}

/** Prints one JSON document on stdout, indented by four as in the AWS CLI. */
export function printJson(value: unknown): void {
  writeText(1, `${visibleJson(JSON.stringify(value, undefined, 4))}\n`);
}

/** Prints one JSON value on one line. */
export function printJsonLine(value: unknown): void {
  writeText(1, `${visibleJson(JSON.stringify(value))}\n`);
}

/** Prints one line on stderr, always escaped. Commands use `Session.note`, which is silent with --quiet. */
export function remark(line: Line): void {
  writeText(2, `${shown(line)}\n`);
}

/** Prints a failure as JSON on stderr. */
export function remarkJson(value: unknown): void {
  writeText(2, `${visibleJson(JSON.stringify(value))}\n`);
}

/** Replaces the previous status line on stderr, cut to the width of the terminal. */
export function showStatus(text: string): void {
  writeText(2, `\r${visible(text).slice(0, (process.stderr.columns || 80) - 1)}\u001b[K`);
}

export function clearStatus(): void {
  writeText(2, '\r\u001b[K');
}

export function refuseBinary(hint: string): KmsError {
  return new KmsError('Usage', 'binary data is not written to a terminal', { hint });
}

/** Prints bytes that should be text, escaped on a terminal. Throws `Usage` for binary data. */
export function showText(bytes: Uint8Array, hint: string): void {
  const text = fromUtf8(bytes);
  if (text === undefined) throw refuseBinary(hint);
  printText(text);
}

/** A secret is shown exactly or not at all: an escaped one would be copied wrongly. A byte order mark is harmless. */
function checkShowable(bytes: Uint8Array, hint: string): void {
  const text = fromUtf8(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined) throw refuseBinary(hint);
  if (visibleLines(text) === text) return;
  throw new KmsError('Usage', 'text with control or invisible characters is not written to a terminal', {
    hint,
  });
}

/**
 * Prints exact bytes on stdout; on a terminal, refuses bytes that would upset it and ends the line on stderr, so that the shell's prompt does not run
 * into a secret.
 */
export function printBytes(bytes: Uint8Array, hint: string): void {
  const watched = isTerminal(1);
  if (watched) checkShowable(bytes, hint);
  writeAll(1, bytes);
  if (watched && isTerminal(2) && bytes.at(-1) !== 0x0a) writeText(2, '\n');
}

/** ISO 8601 in UTC to the second: `2026-01-31 09:00:00Z`. */
export function formatDate(date: Date | undefined): string | undefined {
  return date
    ?.toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
}
