/** By which of its characters a keyword is looked for. */
import { isCommon, measureShare } from './frequency.ts';

/**
 * The characters of a keyword that are looked at: `length` of them from `index` on. Four bytes are looked at together, at every second
 * place, so there are two windows: with the first character at the beginning of the window, and
 * - of 5, with the second at its beginning;
 * - of 4, too, and then anything behind the last;
 * - of 3, with anything before the first.
 */
export interface Window {
  readonly index: number;
  readonly length: 3 | 4 | 5;
}

/** The windows of the characters from `start` to `end`, which have no separator in them. */
function* windowsIn(start: number, end: number): Generator<Window, void, undefined> {
  const length = end - start;
  if (length === 3 || length === 4) yield { index: start, length };
  for (let index = start; index + 5 <= end; index++) yield { index, length: 5 };
}

/** The least share of what is in a common word. */
const commonShare = 2e-4;

/** The share of places in ordinary text at which one of the two windows fits. */
function measureCost(text: string, { index, length }: Window): number {
  const whole = text.slice(index, index + length);
  const share =
    length === 3
      ? 2 * measureShare(whole)
      : measureShare(text.slice(index, index + 4)) + measureShare(text.slice(index + 1, index + length));
  return isCommon(whole) ? Math.max(share, commonShare * (6 - length)) : share;
}

/** A name whose window costs more is looked for in other ways, if there are any. */
export const mostCost = 1e-4;

/** The cost of the rarest window. */
export function measureWindow(text: string, gaps: readonly number[]): number {
  return measureCost(text, chooseWindow(text, gaps));
}

/**
 * The rarest window of a keyword. `gaps` are the places of a name at which separators are expected: no window has one in it.
 */
export function chooseWindow(text: string, gaps: readonly number[]): Window {
  let best: Window | undefined;
  let least = Infinity;
  let start = 0;
  for (const end of [...gaps, text.length]) {
    for (const window of windowsIn(start, end)) {
      const cost = measureCost(text, window);
      if (cost < least) [best, least] = [window, cost];
    }
    start = end;
  }
  // A name of words that are too short: as if they were one.
  return best ?? (gaps.length > 0 ? chooseWindow(text, []) : { index: 0, length: 3 });
}
