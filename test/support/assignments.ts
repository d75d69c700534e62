/** What assignments are found in a text, without the scanner around. */
import { assignKeywords, findAssignment, type AssignmentFound } from '../../src/scan/assign/find.ts';
import { pathFacts } from '../../src/scan/guards/path.ts';

export interface Found extends AssignmentFound {
  readonly value: string;
}

/** Every one, once, in the order of the text (Latin-1). */
export function findAssignments(text: string, path: string): Found[] {
  const facts = pathFacts(path);
  const found = new Map<string, Found>();
  for (let at = 0; at < text.length; at++) {
    for (const word of assignKeywords) {
      if (text.charAt(at).toLowerCase() !== word.charAt(0)) continue;
      if (text.slice(at, at + word.length).toLowerCase() !== word) continue;
      const one = findAssignment(text, { start: at, end: at + word.length }, facts);
      const value = one && text.slice(one.start, one.end);
      if (one && value !== undefined && !found.has(`${one.start} ${one.end}`))
        found.set(`${one.start} ${one.end}`, { ...one, value });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
