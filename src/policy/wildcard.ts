/** Patterns of policies: `*` stands for any characters, `?` for one. */

/** The two wildcards among the UTF-16 code units of a pattern. */
export const any = -1;
export const one = -2;

/**
 * Whether the whole text matches, in at most the product of both lengths: only the last `*` is ever given more characters, since
 * what an earlier one could take instead, the last one can too. A regular expression would try all their combinations.
 */
export function matchesCodes(codes: readonly number[], text: string): boolean {
  let [p, t] = [0, 0];
  let star = -1;
  let resumed = 0;
  while (t < text.length) {
    const wanted = codes[p];
    if (wanted === any) {
      star = p++;
      resumed = t;
    } else if (wanted === one || wanted === text.charCodeAt(t)) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resumed;
    } else return false;
  }
  while (codes[p] === any) p++;
  return p === codes.length;
}
