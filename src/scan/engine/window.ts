/** By which of its characters a keyword is looked for. */
import { shareOf } from './frequency.ts';

/** Four bytes that are looked at together. */
export interface Window {
  /** The character of the keyword that is first of those looked at. */
  readonly index: number;
  /** Where it is in the window: 1 where anything may be before it. */
  readonly at: 0 | 1;
  /** How many characters from there on are looked at; any others follow. */
  readonly length: number;
}

type Pair = readonly [Window, Window];

/** The characters from `start` to `end` have no separator in them; of two windows in them one begins at an even byte. */
function* pairsIn(start: number, end: number): Generator<Pair, void, undefined> {
  const length = end - start;
  if (length === 3) {
    yield [
      { index: start, at: 1, length: 3 },
      { index: start, at: 0, length: 3 },
    ];
  }
  if (length === 4) {
    yield [
      { index: start, at: 0, length: 4 },
      { index: start + 1, at: 0, length: 3 },
    ];
  }
  for (let index = start; index + 5 <= end; index++) {
    yield [
      { index, at: 0, length: 4 },
      { index: index + 1, at: 0, length: 4 },
    ];
  }
}

/**
 * Two windows, one of which begins at an even byte wherever the keyword begins: the rarest in ordinary text. `gaps` are the places of
 * a name at which separators are expected: no window has one in it.
 */
export function windowsOf(text: string, gaps: readonly number[]): readonly Window[] {
  let best: Pair | undefined;
  let least = Infinity;
  let start = 0;
  for (const end of [...gaps, text.length]) {
    for (const pair of pairsIn(start, end)) {
      const share = pair.reduce(
        (sum, { index, length }) => sum + shareOf(text.slice(index, index + length)),
        0,
      );
      if (share < least) [best, least] = [pair, share];
    }
    start = end;
  }
  // A name of words that are too short: its first characters as they are.
  return best ?? windowsOf(text, []);
}
