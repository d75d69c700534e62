/** Chooses the characters by which a keyword is looked for. */
import { isCommon, measureShare } from './frequency.ts';

/**
 * The characters by which a keyword is looked for: `length` of them, from `index` on. A finder reads four bytes at every second position, so there
 * are two windows: with the first character at the beginning of the window, and
 * - for 5, with the second at its beginning;
 * - for 4 too, followed by anything;
 * - for 3, with anything before the first.
 */
export interface Window {
  readonly index: number;
  readonly length: 3 | 4 | 5;
}

/** The windows of the characters from `start` to `end`, which contain no separator. */
function* windowsIn(start: number, end: number): Generator<Window, void, undefined> {
  const length = end - start;
  if (length === 3 || length === 4) yield { index: start, length };
  for (let index = start; index + 5 <= end; index++) yield { index, length: 5 };
}

/** Minimum share of text in a common word. */
const commonShare = 2e-4;

/** The share of positions in ordinary text at which one of the two windows matches. */
function measureCost(text: string, { index, length }: Window): number {
  const whole = text.slice(index, index + length);
  const share =
    length === 3
      ? 2 * measureShare(whole)
      : measureShare(text.slice(index, index + 4)) + measureShare(text.slice(index + 1, index + length));
  return isCommon(whole) ? Math.max(share, commonShare * (6 - length)) : share;
}

/** A name with a more expensive window is looked for in other ways, if possible. */
export const mostCost = 1e-4;

/** The cost of the cheapest window. */
export function measureWindow(text: string, gaps: readonly number[]): number {
  return measureCost(text, chooseWindow(text, gaps));
}

/** The rarest window of a keyword. `gaps`: where a name may have separators; no window contains one. */
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
  // If all words of a name are too short, treat it as one word.
  return best ?? (gaps.length > 0 ? chooseWindow(text, []) : { index: 0, length: 3 });
}
