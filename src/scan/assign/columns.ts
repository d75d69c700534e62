/** Reads the values in a column of comma- or tab-separated values whose header names a credential. */
import type { PathFacts } from '../guards/path.ts';
import type { Assigned, Name } from './assignedvalue.ts';

/** Maximum number of rows to read. */
const mostRows = 10_000;
/** Longer rows are not of a table that people write. For the header it also limits how often the rows are read: once per name. */
const longestRow = 2000;

interface Cell {
  /** Start of the cell's text, without quotes. */
  readonly at: number;
  readonly end: number;
  /** Start of the next cell; after the last one, beyond the row. */
  readonly next: number;
}

/** The closing quote of a cell that begins at `at`; a doubled quote is part of it. */
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

/** The column whose text begins at `place`. */
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

/** Reads the values below the name at `name`, if it is a column header. */
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
