/** Bounded steps through a text. */

export const quotes = '"\'`';

/** Whether it can be part of a name, as letters and digits can. */
export function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 || // _
    code === 45 || // -
    code === 46 || // .
    code === 36 // $
  );
}

/** Skips up to `most` spaces and tabs. */
export function skipBlanks(text: string, at: number, most = 120): number {
  let p = at;
  while (p < at + most && (text.charCodeAt(p) === 32 || text.charCodeAt(p) === 9)) p++;
  return p;
}

/** Skips spaces, tabs and line ends. */
export function skipSpace(text: string, at: number, most = 200): number {
  let p = at;
  while (p < at + most && ' \t\r\n'.includes(text.charAt(p)) && p < text.length) p++;
  return p;
}

/** The end of a match of `pattern` (sticky) at `at`. Its quantifiers must be bounded. */
export function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
