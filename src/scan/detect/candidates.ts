/** Candidates: possible findings with offsets instead of lines, and how good each is compared with others. */
import type { Allowance } from '../item.ts';

/** From best to worst: of overlapping candidates one remains. */
type CandidateKind = 'vault' | 'format' | 'pattern' | 'named' | 'assignment';

export interface Candidate {
  readonly kind: CandidateKind;
  readonly start: number;
  readonly end: number;
  /** For named candidates: a lower rank is nearer to its name. */
  readonly rank: number;
  /** For a value whose prefix several providers use: the name in the same line decides. */
  readonly isLed?: boolean;
  readonly facts: {
    readonly id: string;
    readonly provider?: string;
    readonly description: string;
    readonly revoke?: string;
  };
  readonly name?: string;
  /** Found in decoded text: start and end are those of the encoded text, the secret is in here. */
  readonly inside?: { readonly of: string; readonly at: number; readonly secret: Uint8Array };
  /** Found in a text without the escapes of JSON, with the comment in that text that allows it. */
  readonly within?: { readonly allowed: Allowance | undefined };
}

const order: Readonly<Record<CandidateKind, number>> = {
  vault: 0,
  format: 1,
  pattern: 1,
  named: 2,
  assignment: 3,
};

function rankKind({ kind, isLed }: Candidate): number {
  return isLed === true ? order.pattern : order[kind];
}

/** Whether the secret is in the file neither encoded nor escaped. */
function isPlain({ within, inside }: Candidate): boolean {
  return within !== undefined && inside === undefined;
}

/** Sorts the better of two overlapping candidates first: by kind, then the one read without escapes, then the longer, then the nearer to its name. */
function compare(a: Candidate, b: Candidate): number {
  return (
    rankKind(a) - rankKind(b) ||
    Number(isPlain(b)) - Number(isPlain(a)) ||
    b.end - b.start - (a.end - a.start) ||
    (a.facts.provider === b.facts.provider ? 0 : Number(b.isLed ?? false) - Number(a.isLed ?? false)) ||
    a.rank - b.rank ||
    Number(a.inside !== undefined) - Number(b.inside !== undefined) ||
    a.start - b.start ||
    (a.facts.id < b.facts.id ? -1 : a.facts.id > b.facts.id ? 1 : 0)
  );
}

function isApart(a: Candidate, b: Candidate): boolean {
  return a.end <= b.start || b.end <= a.start;
}

/** Whether both are in one encoded text, each in its own bytes. */
function areInside(a: Candidate, b: Candidate): boolean {
  return a.inside !== undefined && a.inside.at === b.inside?.at;
}

/** Keeps the best of overlapping candidates, sorted by position. */
export function dropOverlaps(found: readonly Candidate[]): Candidate[] {
  const byPlace = [...found].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Candidate[] = [];
  let group: Candidate[] = [];
  let end = -1;
  const settle = (): void => {
    const chosen: Candidate[] = [];
    for (const each of group.sort(compare)) {
      if (chosen.every((other) => isApart(each, other) || areInside(each, other))) chosen.push(each);
    }
    for (const each of chosen.sort((a, b) => a.start - b.start)) kept.push(each);
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
