/** Patterns of policies: `*` stands for any characters, `?` for one. */

/**
 * Whether the whole text matches, in at most the product of both lengths: only the last `*` is ever given more characters, since
 * what an earlier one could take instead, the last one can too. A regular expression would try all their combinations.
 */
export function matchesWildcards(pattern: string, text: string): boolean {
  let [p, t] = [0, 0];
  let star = -1;
  let resumed = 0;
  while (t < text.length) {
    const wanted = pattern.charAt(p);
    if (wanted === '*') {
      star = p++;
      resumed = t;
    } else if (p < pattern.length && (wanted === '?' || wanted === text.charAt(t))) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resumed;
    } else return false;
  }
  while (pattern.charAt(p) === '*') p++;
  return p === pattern.length;
}
