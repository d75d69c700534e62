/** The lines in which two texts differ. */

export interface DiffLine {
  readonly sign: '-' | '+';
  readonly text: string;
}

/** Compares by the longest common subsequence. Lines in both texts are omitted. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  // The number of common lines from each position on.
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [here, below] = [common[i], common[i + 1]];
      if (here === undefined || below === undefined) continue;
      here[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  const out: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    ) {
      out.push({ sign: '-', text: left });
      i += 1;
    } else {
      out.push({ sign: '+', text: right ?? '' });
      j += 1;
    }
  }
  return out;
}
