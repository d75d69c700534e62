/** What was found, before it has a place in lines: offsets, and how good it is beside others. */

/** From the best to the last: of what overlaps, one remains. */
export type RawKind = 'vault' | 'format' | 'pattern' | 'named' | 'assignment';

export interface Raw {
  readonly kind: RawKind;
  readonly start: number;
  readonly end: number;
  /** Among named ones: the lower is nearer to its name. */
  readonly rank: number;
  /** A named one whose value begins as a pattern of another provider may: the name decides. */
  readonly sure?: boolean;
  readonly rule: string;
  readonly provider: string | undefined;
  readonly description: string;
  readonly revoke: string | undefined;
  readonly name: string | undefined;
}

const order: Readonly<Record<RawKind, number>> = { vault: 0, format: 1, pattern: 1, named: 2, assignment: 3 };

function orderOf({ kind, sure }: Raw): number {
  return sure ? order.pattern : order[kind];
}

/** The better of two that overlap is first: by kind, then the longer, then the nearer to its name. */
function compare(a: Raw, b: Raw): number {
  return (
    orderOf(a) - orderOf(b) ||
    b.end - b.start - (a.end - a.start) ||
    (a.provider === b.provider ? 0 : Number(b.sure ?? false) - Number(a.sure ?? false)) ||
    a.rank - b.rank ||
    a.start - b.start ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** Those that remain where of several in the same bytes only the best does, by place. */
export function withoutOverlaps(found: readonly Raw[]): Raw[] {
  const byPlace = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Raw[] = [];
  let group: Raw[] = [];
  let end = -1;
  const settle = (): void => {
    const chosen: Raw[] = [];
    for (const each of group.sort(compare)) {
      if (chosen.every((other) => each.end <= other.start || other.end <= each.start)) chosen.push(each);
    }
    kept.push(...chosen.sort((a, b) => a.start - b.start));
  };
  for (const each of byPlace) {
    if (each.start >= end) {
      settle();
      group = [];
    }
    group.push(each);
    end = Math.max(end, each.end);
  }
  settle();
  return kept;
}
