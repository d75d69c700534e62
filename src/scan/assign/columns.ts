/** A table of values between commas or tabs: the name of a column, and what is in it. */
import type { PathFacts } from '../guards/path.ts';
import type { Assigned, Name } from './assignedvalue.ts';

/** Rows below the names that are looked at. */
const mostRows = 10_000;
/** A longer one is no row of a table that people write. Of the names, it limits how often the rows are read: once for each. */
const longestRow = 2000;

interface Cell {
  /** Of its text, without the quotes around it. */
  readonly at: number;
  readonly end: number;
  /** Where the next one begins; beyond the row after the last. */
  readonly next: number;
}

/** Of a cell between quotes that begins at `at`; a quote in it is written twice. */
function closingQuote(row: string, at: number): number {
  let close = row.indexOf('"', at + 1);
  while (close > 0 && row.charAt(close + 1) === '"') close = row.indexOf('"', close + 2);
  return close;
}

function cellAt(row: string, at: number, by: string): Cell {
  const close = row.charAt(at) === '"' ? closingQuote(row, at) : -1;
  const comma = row.indexOf(by, close > 0 ? close : at);
  const end = comma < 0 ? row.length : comma;
  return close > 0 ? { at: at + 1, end: close, next: end + 1 } : { at, end, next: end + 1 };
}

/** Which column of the row begins its text at `place`. */
function columnAt(row: string, place: number, by: string): number | undefined {
  let column = 0;
  for (let at = 0; at <= row.length; column++) {
    const cell = cellAt(row, at, by);
    if (cell.at >= place) return cell.at === place ? column : undefined;
    at = cell.next;
  }
  return undefined;
}

function cellOf(row: string, column: number, by: string): Cell | undefined {
  let at = 0;
  for (let i = 0; i < column && at <= row.length; i++) at = cellAt(row, at, by).next;
  return at <= row.length ? cellAt(row, at, by) : undefined;
}

function rowAt(text: string, start: number): { readonly row: string; readonly next: number | undefined } {
  const end = text.indexOf('\n', start);
  const row = text.slice(start, end < 0 ? text.length : end);
  return { row: row.endsWith('\r') ? row.slice(0, -1) : row, next: end < 0 ? undefined : end + 1 };
}

/** Reads the values below the name at `name`, where it heads a column. */
export function* readColumn(text: string, name: Name, facts: PathFacts): Generator<Assigned> {
  if (facts.extension !== 'csv' && facts.extension !== 'tsv') return;
  const by = facts.extension === 'csv' ? ',' : '\t';
  if (name.start > longestRow || text.slice(0, name.start).includes('\n')) return;
  const header = rowAt(text, 0);
  if (header.row.length > longestRow) return;
  const column = columnAt(header.row, name.start, by);
  if (column === undefined) return;
  for (let start = header.next, rows = 0; start !== undefined && rows < mostRows; rows++) {
    const { row, next } = rowAt(text, start);
    const cell = row.length > longestRow ? undefined : cellOf(row, column, by);
    if (cell !== undefined && cell.at < cell.end) {
      yield {
        start: start + cell.at,
        end: start + cell.end,
        quoted: true,
        way: 'assign',
        wrapped: false,
      };
    }
    start = next;
  }
}
