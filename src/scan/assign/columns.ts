/** A table of values between commas or tabs: the name of a column, and what is in it. */
import type { PathFacts } from '../guards/path.ts';
import type { Assigned, Name } from './assigned.ts';

/** Rows of a table that are looked at for the first with a value. */
const rows = 3;
const longestRow = 2000;

function cellsOf(line: string, by: string): { readonly text: string; readonly at: number }[] {
  const cells = [];
  let at = 0;
  while (at <= line.length) {
    const quoted = line.charAt(at) === '"';
    const close = quoted ? line.indexOf('"', at + 1) : -1;
    const start = close > 0 ? at + 1 : at;
    const comma = line.indexOf(by, close > 0 ? close : at);
    const next = comma < 0 ? line.length : comma;
    cells.push({ text: line.slice(start, close > 0 ? close : next), at: start });
    at = next + 1;
  }
  return cells;
}

/** Reads the first value below the name at `name`, where it heads a column. */
export function readColumn(text: string, name: Name, facts: PathFacts): Assigned | undefined {
  if (facts.extension !== 'csv' && facts.extension !== 'tsv') return undefined;
  const by = facts.extension === 'csv' ? ',' : '\t';
  if (name.start > longestRow || text.slice(0, name.start).includes('\n')) return undefined;
  let start = 0;
  let column = -1;
  for (let row = 0; row <= rows; row++) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
    if (line.length > longestRow) return undefined;
    const cells = cellsOf(line, by);
    if (row === 0) column = cells.findIndex(({ at }) => at === name.start);
    else {
      const cell = cells[column];
      if (cell && cell.text !== '')
        return {
          start: start + cell.at,
          end: start + cell.at + cell.text.length,
          quoted: true,
          way: 'assign',
          wrapped: false,
        };
    }
    if (end < 0 || column < 0) return undefined;
    start = end + 1;
  }
  return undefined;
}
