/** Everything that is found in one text. */
import { Secret } from '../../base/secret.ts';
import { allowanceOf } from '../allow/inline.ts';
import { findAssignment } from '../assign/find.ts';
import { assignmentRules } from '../assign/rules.ts';
import { checks, type Check } from '../checks/checks.ts';
import { entropyOf } from '../guards/entropy.ts';
import { pathFacts, type PathFacts } from '../guards/path.ts';
import { isPlaceholder } from '../guards/placeholder.ts';
import type { Detection } from '../item.ts';
import { decodeBytes, type Decoded } from './decode.ts';
import { belowRank, NameMatcher } from './names.ts';
import { matchPattern } from './patterns.ts';
import { Positions } from './positions.ts';
import { withoutOverlaps, type Raw } from './raw.ts';
import type { NamedFacts, PatternFacts } from './rulefacts.ts';
import { RuleSet, type Called } from './ruleset.ts';
import type { RuleTable } from './table.ts';

export interface DetectOptions {
  readonly table: RuleTable;
  /** Ids of rules or providers: no others are looked for. */
  readonly only?: ReadonlySet<string>;
}

/** Bits a character that a secret must have on average, unless its rule says otherwise. */
const leastEntropy = 2.5;

function isSecret(value: string, { check, entropy = leastEntropy }: PatternFacts | NamedFacts): boolean {
  const passes: Check | undefined = check === undefined ? undefined : checks[check];
  return (
    (passes === undefined || passes(value)) &&
    (entropy === 0 || entropyOf(value) >= entropy) &&
    !isPlaceholder(value)
  );
}

export class Detector {
  readonly #rules: RuleSet;
  readonly #only: ReadonlySet<string> | undefined;

  constructor({ table, only }: DetectOptions) {
    this.#rules = new RuleSet(table, only);
    this.#only = only;
  }

  /** `bytes` are the whole text. */
  detect(bytes: Uint8Array, path: string): Detection[] {
    const decoded = decodeBytes(bytes);
    const found = new TextScan(this.#rules, this.#only, decoded, pathFacts(path)).run();
    return found;
  }
}

/** One text, from its bytes to what is found in it. */
class TextScan {
  readonly #rules: RuleSet;
  readonly #only: ReadonlySet<string> | undefined;
  readonly #decoded: Decoded;
  readonly #facts: PathFacts;
  readonly #raw: Raw[] = [];
  /** Rule → up to where its matches or its format have read. */
  readonly #read = new Map<number, number>();
  #text = '';
  #names: NameMatcher | undefined;

  constructor(rules: RuleSet, only: ReadonlySet<string> | undefined, decoded: Decoded, facts: PathFacts) {
    this.#rules = rules;
    this.#only = only;
    this.#decoded = decoded;
    this.#facts = facts;
  }

  run(): Detection[] {
    const { bytes } = this.#decoded;
    this.#rules.finder.find(bytes, bytes.length, (keyword, start, end) => {
      if (this.#text === '') this.#text = bytes.toString('latin1');
      this.#call(this.#rules.callOf(keyword), start, end);
    });
    return this.#raw.length === 0 ? [] : this.#place(withoutOverlaps(this.#raw));
  }

  #call(called: Called, start: number, end: number): void {
    if (called.patterns.length > 0) this.#matchPatterns(called, start);
    if (called.formats.length > 0) this.#readFormats(called, start);
    if (called.named.length > 0 && !this.#facts.lock) this.#matchNames(called, start, end);
    if (called.assignments) this.#findAssignment(start, end);
  }

  #matchPatterns({ patterns }: Called, start: number): void {
    for (const rule of patterns) {
      const read = this.#read.get(rule.number) ?? 0;
      if (start < read) continue;
      const found = matchPattern(rule, this.#text, start, read);
      if (found === undefined) continue;
      this.#read.set(rule.number, Math.max(found.matchEnd, start + 1));
      const { facts } = rule;
      if (!isSecret(this.#text.slice(found.start, found.end), facts)) continue;
      const { id, provider, description, revoke } = facts;
      const { start: from, end: to } = found;
      this.#raw.push({
        kind: 'pattern',
        start: from,
        end: to,
        rank: 0,
        rule: id,
        provider,
        description,
        revoke,
        name: undefined,
      });
    }
  }

  #readFormats({ formats }: Called, start: number): void {
    for (const { number, facts, read } of formats) {
      if (start < (this.#read.get(number) ?? 0)) continue;
      const found = read(this.#text, start);
      if (found === undefined) continue;
      this.#read.set(number, found.next ?? found.end);
      const { id, provider, description, revoke } = facts;
      const { start: from, end: to } = found;
      this.#raw.push({
        kind: 'format',
        start: from,
        end: to,
        rank: 0,
        rule: id,
        provider,
        description,
        revoke,
        name: undefined,
      });
    }
  }

  #matchNames({ named, keyword, text: near }: Called, start: number, end: number): void {
    this.#names ??= new NameMatcher(this.#text);
    for (const found of this.#names.find({ start, end, near, keyword }, named)) {
      const { facts } = found.rule;
      if (!isSecret(this.#text.slice(found.start, found.end), facts)) continue;
      const { id, provider, description, revoke } = facts;
      const { start: from, end: to, rank, name } = found;
      this.#raw.push({
        kind: 'named',
        start: from,
        end: to,
        rank,
        // `WORKOS_API_KEY=sk_live_…` is nothing of Stripe.
        ...(facts.led && rank < belowRank && { sure: true }),
        rule: id,
        provider,
        description,
        revoke,
        name,
      });
    }
  }

  #findAssignment(start: number, end: number): void {
    const found = findAssignment(this.#text, { start, end }, this.#facts);
    if (found === undefined || this.#only?.has(found.rule) === false) return;
    const { description, revoke, ...row } = assignmentRules[found.rule];
    const provider = 'provider' in row ? (row.provider as string) : undefined;
    const { start: from, end: to, rule, name } = found;
    this.#raw.push({
      kind: 'assignment',
      start: from,
      end: to,
      rank: 0,
      rule,
      provider,
      description,
      revoke,
      name,
    });
  }

  #place(found: readonly Raw[]): Detection[] {
    const { bytes, asStored } = this.#decoded;
    const positions = new Positions(bytes);
    return found.map(({ kind, start, end, rule, provider, description, revoke, name }) => {
      const from = positions.at(start);
      const to = positions.at(end);
      const allowed = allowanceOf(this.#text, start, end, rule);
      return {
        kind: kind === 'vault' || kind === 'assignment' ? kind : 'rule',
        rule,
        ...(provider !== undefined && { provider }),
        description,
        ...(revoke !== undefined && { revoke }),
        line: from.line,
        column: from.column,
        endLine: to.line,
        endColumn: to.column,
        ...(asStored && { bytes: { start, end } }),
        secret: new Secret(Buffer.from(bytes.subarray(start, end))),
        ...(name !== undefined && { name }),
        ...(allowed && { allowed }),
      };
    });
  }
}
