/** Guesses what a misspelt word means. */

/** Insertions, deletions and replacements between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The candidate nearest to `word`, if at most a third of its letters differ. */
export function closest(
  word: string,
  candidates: readonly string[],
  form: (candidate: string) => string = (candidate) => candidate,
): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const changes = distance(word, form(candidate));
    if (changes < least && changes <= Math.ceil(form(candidate).length / 3)) {
      least = changes;
      best = candidate;
    }
  }
  return best;
}
