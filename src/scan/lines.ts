/** Lines of a text, within bounds: a line of megabytes is never read to its end. */

export function isLineBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}

/** Where the line of `at` begins, or `reach` characters before. */
export function lineStart(text: string, at: number, reach: number): number {
  const least = Math.max(0, at - reach);
  let start = at;
  while (start > least && !isLineBreak(text, start - 1)) start--;
  return start;
}

/** Where the line of `at` ends, or `reach` characters behind. */
export function lineEnd(text: string, at: number, reach: number): number {
  const most = Math.min(text.length, at + reach);
  let end = at;
  while (end < most && !isLineBreak(text, end)) end++;
  return end;
}

/** Where the line behind the break at `end` begins. */
export function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
}

/** Blanks that a line begins with; a tab counts as one. */
export function measureIndent(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09)) at++;
  return at - start;
}
