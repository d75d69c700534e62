/** The assignments that are found in a text, without the rest of the scanner. */
import {
  assignKeywords,
  findAssignments as findAtKeyword,
  type AssignmentFound,
} from '../../src/scan/assign/find.ts';
import { pathFacts } from '../../src/scan/guards/path.ts';

export interface Found extends AssignmentFound {
  readonly value: string;
}

/** Every one, once, in the order of the text (Latin-1). */
export function findAssignments(text: string, path: string): Found[] {
  const facts = pathFacts(path);
  const found = new Map<string, Found>();
  const lower = text.toLowerCase();
  for (const word of assignKeywords) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      for (const one of findAtKeyword(text, { start: at, end: at + word.length }, facts))
        found.set(`${one.start} ${one.end}`, { ...one, value: text.slice(one.start, one.end) });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
