/** By which of its characters a keyword is looked for. */

/** Four bytes that are looked at together. */
export interface Window {
  /** The character of the keyword that is first of those looked at. */
  readonly index: number;
  /** Where it is in the window: 1 where anything may be before it. */
  readonly at: 0 | 1;
  /** How many characters from there on are looked at; any others follow. */
  readonly length: number;
}

/** The longest run of characters within which a separator is not expected. */
function longestPart(text: string, gaps: readonly number[]): readonly [start: number, end: number] {
  const ends = [...gaps, text.length];
  let best: readonly [number, number] = [0, 0];
  let start = 0;
  for (const end of ends) {
    if (end - start > best[1] - best[0]) best = [start, end];
    start = end;
  }
  return best;
}

/**
 * Two windows, one of which begins at an even byte wherever the keyword begins. `gaps` are the places of a name at which separators
 * are expected: no window has one in it.
 */
export function windowsOf(text: string, gaps: readonly number[]): readonly Window[] {
  const [start, end] = longestPart(text, gaps);
  const length = end - start;
  if (length === 3) {
    return [
      { index: start, at: 1, length: 3 },
      { index: start, at: 0, length: 3 },
    ];
  }
  return [
    { index: start, at: 0, length: 4 },
    { index: start + 1, at: 0, length: Math.min(4, length - 1) },
  ];
}
