/** Decides which findings are allowed by lists, and which entries are unused. */
import { compareEntries, isHashOf, type AllowEntry } from './entry.ts';
import { globMatcher } from './glob.ts';

export interface Subject {
  readonly path: string;
  readonly rule: string;
  readonly secret: Uint8Array;
}

export type Verdict =
  | { readonly kind: 'allowed'; readonly entry: AllowEntry }
  | { readonly kind: 'expired'; readonly entry: AllowEntry };

interface Known {
  readonly entry: AllowEntry;
  readonly matches: (path: string) => boolean;
}

export class AllowList {
  readonly entries: readonly AllowEntry[];
  readonly #byRule = new Map<string, Known[]>();
  readonly #used = new Set<AllowEntry>();
  readonly #today: string;

  /** `today`: in the form `2026-11-30`. */
  constructor(entries: readonly AllowEntry[], today: string) {
    this.entries = entries;
    this.#today = today;
    for (const entry of entries) {
      const known = this.#byRule.get(entry.rule) ?? [];
      known.push({ entry, matches: globMatcher(entry.path) });
      this.#byRule.set(entry.rule, known);
    }
  }

  /** Undefined if no entry matches. */
  judge({ path, rule, secret }: Subject): Verdict | undefined {
    let expired: AllowEntry | undefined;
    for (const { entry, matches } of this.#byRule.get(rule) ?? []) {
      if (!matches(path) || !isHashOf(entry.hash, secret)) continue;
      this.#used.add(entry);
      if (entry.expires === undefined || entry.expires >= this.#today) return { kind: 'allowed', entry };
      expired = entry;
    }
    return expired === undefined ? undefined : { kind: 'expired', entry: expired };
  }

  /** Entries that matched no finding, in order. */
  get unused(): readonly AllowEntry[] {
    return this.entries.filter((entry) => !this.#used.has(entry)).sort(compareEntries);
  }
}
