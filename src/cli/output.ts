/** What commands print: documents for programs, aligned tables for people. Data goes to stdout, the rest to stderr. */
import { KmsError } from '../base/errors.ts';
import { fromUtf8 } from '../base/bytes.ts';
import { isTerminal, writeAll, writeText } from './io.ts';
import { paint } from './paint.ts';

export interface Column {
  readonly title: string;
  /** Cut first where the terminal is too narrow. */
  readonly shrinks?: true;
}

export type Row = readonly (string | undefined)[];

// Control characters in a description must not steer the terminal.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f]/g;

function printable(text: string | undefined): string {
  return (text ?? '').replace(controls, '\ufffd');
}

/** Aligned by two spaces; the last column is not padded. `widths` are the least ones, and become those that were used. */
function layOut(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number | undefined,
  widths: number[] = [],
): string[][] {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map((_, i) => printable(row[i]))),
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
    line.map((cell, i) => {
      const room = widths[i] ?? 0;
      const text = cell.length > room ? `${cell.slice(0, room - 1)}…` : cell;
      return i === columns.length - 1 ? text : text.padEnd(room);
    }),
  );
}

/**
 * A table on stdout: aligned under a heading on a terminal; tab-separated without one where it is piped. The function prints rows,
 * in as many parts as they come: a column becomes wider where a later part needs it. The first part prints the heading, without rows too.
 */
export async function startTable(columns: readonly Column[]): Promise<(rows: readonly Row[]) => void> {
  const write = (lines: readonly string[]): void => writeText(1, lines.map((line) => `${line}\n`).join(''));
  if (!isTerminal(1)) {
    return (rows) => write(rows.map((row) => columns.map((_, i) => printable(row[i])).join('\t')));
  }
  const bold = await paint(1, 'bold');
  const widths: number[] = [];
  let begun = false;
  return (rows) => {
    const [heading = '', ...body] = layOut(columns, rows, process.stdout.columns, widths).map((line) =>
      line.join('  '),
    );
    write(begun ? body : [bold(heading), ...body]);
    begun = true;
  };
}

/** A table whose rows are all there. */
export async function printTable(columns: readonly Column[], rows: readonly Row[]): Promise<void> {
  (await startTable(columns))(rows);
}

/** Names and values, one a line; members without a value are left out. */
export async function printFacts(facts: readonly (readonly [string, string | undefined])[]): Promise<void> {
  const known = facts.filter(([, value]) => value !== undefined);
  const width = Math.max(...known.map(([name]) => name.length)) + 2;
  const dim = isTerminal(1) ? await paint(1, 'dim') : (text: string) => text;
  const lines = known.map(([name, value]) => `${dim(`${name}:`.padEnd(width))}${printable(value)}\n`);
  writeText(1, lines.join(''));
}

export function printLine(text: string): void {
  writeText(1, `${text}\n`);
}

/** One JSON document on stdout, indented by four as the AWS CLI prints. */
export function printJson(value: unknown): void {
  writeText(1, `${JSON.stringify(value, undefined, 4)}\n`);
}

/** One JSON value on one line. */
export function printJsonLine(value: unknown): void {
  writeText(1, `${JSON.stringify(value)}\n`);
}

/** A remark on stderr. Commands use `Session.note`, which is silent with --quiet. */
export function remark(text: string): void {
  writeText(2, `${text}\n`);
}

/** Whether bytes can be shown: well-formed UTF-8 without control characters but tab and line ends. */
export function isText(bytes: Uint8Array): boolean {
  const text = fromUtf8(bytes);
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text !== undefined && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text);
}

export function refuseBinary(hint: string): KmsError {
  return new KmsError('Usage', 'binary data is not written to a terminal', { hint });
}

/**
 * Exact bytes on stdout, refused where they would upset a terminal. There the line is ended on stderr, so that the shell's
 * prompt does not run into a secret.
 */
export function printBytes(bytes: Uint8Array, hint: string): void {
  const shown = isTerminal(1);
  if (shown && !isText(bytes)) throw refuseBinary(hint);
  writeAll(1, bytes);
  if (shown && isTerminal(2) && bytes.at(-1) !== 0x0a) writeText(2, '\n');
}

/** ISO 8601 in UTC to the second: `2026-01-31 09:00:00Z`. */
export function formatDate(date: Date | undefined): string | undefined {
  return date
    ?.toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
}
