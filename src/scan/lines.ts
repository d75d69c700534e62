/** Finds lines in a text with bounded effort: a line of megabytes is never read to its end. */

export function isLineBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}

/** The start of the line at `at`, at most `reach` characters before. */
export function lineStart(text: string, at: number, reach: number): number {
  const least = Math.max(0, at - reach);
  let start = at;
  while (start > least && !isLineBreak(text, start - 1)) start--;
  return start;
}

/** The end of the line at `at`, at most `reach` characters after. */
export function lineEnd(text: string, at: number, reach: number): number {
  const most = Math.min(text.length, at + reach);
  let end = at;
  while (end < most && !isLineBreak(text, end)) end++;
  return end;
}

/** The start of the line after the line break at `end`. */
export function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
}

/** Number of blanks at the start of a line; a tab counts as one. */
export function measureIndent(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09)) at++;
  return at - start;
}
