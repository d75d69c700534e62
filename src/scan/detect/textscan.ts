/** Scans the bytes of one text. */
import { Secret } from '../../base/secret.ts';
import { findAllowance } from '../allow/inline.ts';
import { findAssignments, type AssignmentFound } from '../assign/find.ts';
import { assignmentRules, type AssignmentRule } from '../assign/rules.ts';
import { findSecretFile, longestSecretFile } from '../assign/secretfiles.ts';
import { checks, type Check } from '../checks/checks.ts';
import { measureEntropy } from '../guards/entropy.ts';
import type { PathFacts } from '../guards/path.ts';
import { isPlaceholder } from '../guards/placeholder.ts';
import type { Detection } from '../item.ts';
import type { VaultValueFinder } from '../vaultvalues/find.ts';
import { decodeRuns } from '../keywords/base64.ts';
import { mayHoldTexts, isWithin, findJsonTexts, type JsonText, type Span } from './jsontexts.ts';
import { eachHit, type KeywordSink } from '../keywords/sweep.ts';
import { farRank, fits, isName, NameMatcher, type NamedRule, type NamedRules } from './named.ts';
import { matchPattern } from './patterns.ts';
import type { Positions } from './positions.ts';
import type { ProviderNames } from './providernames.ts';
import { dropOverlaps, type Candidate } from './candidates.ts';
import type { NamedFacts, PatternFacts } from '../compile/rulefacts.ts';
import type { Called, RuleSet } from './ruleset.ts';

/** What to look for. */
export interface Search {
  readonly rules: RuleSet;
  readonly providers: ProviderNames;
  readonly only: ReadonlySet<string> | undefined;
  readonly known: VaultValueFinder | undefined;
}

/** Minimum bits per character of a secret, unless its rule says otherwise. */
const leastEntropy = 2.5;

const assignmentFacts: Readonly<Record<string, AssignmentRule>> = assignmentRules;

function isSecret(value: string, { check, entropy = leastEntropy }: PatternFacts | NamedFacts): boolean {
  const passes: Check | undefined = check === undefined ? undefined : checks[check];
  return (
    (passes === undefined || passes(value)) &&
    (entropy === 0 || measureEntropy(value) >= entropy) &&
    !isPlaceholder(value)
  );
}

/** Keywords and runs of base64 in a text, if known. */
export interface SweepHits {
  readonly hits: Uint32Array;
  readonly runs: Uint32Array;
}

export class TextScan {
  readonly #search: Search;
  readonly #bytes: Buffer;
  readonly #facts: PathFacts;
  readonly #swept: SweepHits | undefined;
  #candidates: Candidate[] = [];
  /** How far each rule's matches or its format have been read. */
  readonly #read = new Map<number, number>();
  #text = '';
  #names: NameMatcher | undefined;
  #pathRules: readonly NamedRule[] | undefined;

  constructor(search: Search, bytes: Buffer, facts: PathFacts, swept?: SweepHits) {
    this.#search = search;
    this.#bytes = bytes;
    this.#facts = facts;
    this.#swept = swept;
  }

  /** Findings that begin from `from` to before `to`. `offset`: of the text in the item; undefined if the item's bytes differ from the text. */
  run(positions: Positions, offset: number | undefined, from = 0, to = Infinity): Detection[] {
    this.#find();
    this.#findSecretFile();
    this.#findEncoded();
    this.#findInJson();
    this.#findVaultValues();
    const found = this.#candidates.filter(({ start }) => start >= from && start < to);
    if (found.length === 0) return [];
    return dropOverlaps(found).map((raw) => this.#toDetection(raw, positions, offset));
  }

  /** All findings, unordered, without those in encoded text. */
  findCandidates(): readonly Candidate[] {
    this.#find();
    return dropOverlaps(this.#candidates);
  }

  get text(): string {
    if (this.#text === '') this.#text = this.#bytes.toString('latin1');
    return this.#text;
  }

  #find(): void {
    const { rules } = this.#search;
    const call: KeywordSink = (keyword, start, end) => this.#call(rules.resolveCall(keyword), start, end);
    if (this.#swept === undefined) rules.finder.find(this.#bytes, call);
    else eachHit(this.#swept.hits, call);
  }

  /** The only line of a file may be a secret, by the file's name. */
  #findSecretFile(): void {
    if (this.#bytes.length > longestSecretFile) return;
    const found = findSecretFile(this.text, this.#facts);
    if (found !== undefined) this.#addAssignment(found);
  }

  #call(called: Called, start: number, end: number): void {
    if (called.patterns.length > 0) this.#matchPatterns(called, start);
    if (called.formats.length > 0) this.#readFormats(called, start);
    if (called.named !== undefined && !this.#facts.lock) this.#matchNames(called, called.named, start, end);
    if (called.assignments) this.#findAssignments(start, end);
  }

  #matchPatterns({ patterns }: Called, start: number): void {
    for (const rule of patterns) {
      const read = this.#read.get(rule.number) ?? 0;
      if (start < read) continue;
      const found = matchPattern(rule, this.text, start, read);
      if (found === undefined) continue;
      this.#read.set(rule.number, Math.max(found.matchEnd, start + 1));
      const { facts } = rule;
      if (!isSecret(this.text.slice(found.start, found.end), facts)) continue;
      this.#candidates.push({ kind: 'pattern', start: found.start, end: found.end, rank: 0, facts });
    }
  }

  #readFormats({ formats }: Called, at: number): void {
    for (const { number, facts, read } of formats) {
      if (at < (this.#read.get(number) ?? 0)) continue;
      const found = read(this.text, at);
      if (found === undefined) continue;
      this.#read.set(number, found.next ?? found.end);
      this.#candidates.push({ kind: 'format', start: found.start, end: found.end, rank: 0, facts });
    }
  }

  #matchNames({ keyword, text: near }: Called, named: NamedRules, start: number, end: number): void {
    this.#names ??= new NameMatcher(this.text);
    for (const found of this.#names.find({ start, end, near, keyword }, named)) {
      const { start: from, end: to, rank, name, decoded, rule } = found;
      const { facts } = rule;
      if (!isSecret(decoded ?? this.text.slice(from, to), facts)) continue;
      this.#candidates.push({
        kind: 'named',
        start: from,
        end: to,
        rank,
        facts,
        // `WORKOS_API_KEY=sk_live_…` is not a Stripe key.
        ...(facts.led && rank < farRank && { isLed: true }),
        ...(name !== undefined && { name }),
        ...(decoded !== undefined && {
          inside: { of: 'base64', at: from, secret: Buffer.from(decoded, 'latin1') },
        }),
      });
    }
  }

  #findAssignments(start: number, end: number): void {
    const all = findAssignments(this.text, { start, end }, this.#facts);
    for (const found of all) this.#addAssignment(found);
  }

  #addAssignment(found: AssignmentFound): void {
    this.#matchPath(found);
    const { rule: id, name } = found;
    if (this.#search.only?.has(id) === false) return;
    const row = assignmentFacts[id];
    if (row === undefined) return;
    const facts = { ...row, id, ...this.#findOwner(row, name) };
    const { start: from, end: to } = found;
    this.#candidates.push({
      kind: 'assignment',
      start: from,
      end: to,
      rank: 0,
      facts,
      ...(name !== undefined && { name }),
    });
  }

  /** A variable named after a provider determines where its value is revoked. */
  #findOwner(
    { description, provider }: AssignmentRule,
    name: string | undefined,
  ): { readonly provider: string; readonly description: string; readonly revoke: string } | undefined {
    const owner =
      name === undefined || provider !== undefined ? undefined : this.#search.providers.find(name);
    if (owner === undefined) return undefined;
    const kind = /^[A-Z][a-z]/.test(description)
      ? description.charAt(0).toLowerCase() + description.slice(1)
      : description;
    return { ...owner, description: `${owner.provider} ${kind}` };
  }

  /** A value assigned in a file whose path contains a provider's name may belong to that provider. */
  #matchPath({ start, end, name }: AssignmentFound): void {
    for (const rule of (this.#pathRules ??= this.#findPathRules())) {
      const { facts } = rule;
      const secret = this.text.slice(start, end);
      if (facts.words.length > 0 || !fits(rule, secret) || !isSecret(secret, facts)) continue;
      this.#candidates.push({
        kind: 'named',
        start,
        end,
        rank: 9e7,
        facts,
        ...(name !== undefined && { name }),
      });
    }
  }

  #findPathRules(): readonly NamedRule[] {
    const { rules } = this.#search;
    const { path } = this.#facts;
    const bytes = Buffer.from(path, 'latin1');
    const found: NamedRule[] = [];
    rules.finder.find(bytes, (keyword, start, end) => {
      const { named, text: near } = rules.resolveCall(keyword);
      if (named !== undefined && isName(path, { start, end, near })) found.push(...named.rules);
    });
    return found;
  }

  #findEncoded(): void {
    if (this.#facts.lock) return;
    const runs = this.#swept?.runs ?? this.#search.rules.finder.findRuns(this.#bytes);
    for (const { start, end, decoded } of decodeRuns(this.#bytes, runs)) {
      const inner = new TextScan(this.#search, decoded, this.#facts);
      for (const raw of inner.findCandidates()) {
        const secret = decoded.subarray(raw.start, raw.end);
        this.#candidates.push({ ...raw, start, end, inside: { of: 'base64', at: start, secret } });
      }
    }
  }

  #findInJson(): void {
    if (!mayHoldTexts(this.#bytes, this.#facts)) return;
    const found: Candidate[] = [];
    const read: Span[] = [];
    for (const json of findJsonTexts(this.text, this.#facts)) {
      if (json.isSure) read.push(json.span);
      const inner = new TextScan(this.#search, json.decoded, json.facts);
      for (const raw of inner.findCandidates()) found.push(this.#placeInFile(raw, json, inner.text));
    }
    // If the type of a text is certain, only assignments in its unescaped form count.
    const isReadAgain = (raw: Candidate): boolean =>
      raw.kind === 'assignment' && raw.inside === undefined && isWithin(raw, read);
    if (read.length > 0) this.#candidates = this.#candidates.filter((raw) => !isReadAgain(raw));
    for (const raw of found) this.#candidates.push(raw);
  }

  /** Converts a finding in a JSON text to the file's offsets. */
  #placeInFile(raw: Candidate, json: JsonText, text: string): Candidate {
    const { start, end } = json.placeOf(raw.start, raw.end);
    const secret = json.decoded.subarray(raw.start, raw.end);
    const isSame = secret.equals(this.#bytes.subarray(start, end));
    const inside = raw.inside ?? (isSame ? undefined : { of: 'JSON', at: start, secret });
    return {
      ...raw,
      start,
      end,
      within: { allowed: findAllowance(text, raw.start, raw.end, raw.facts.id) },
      ...(inside && { inside: { ...inside, at: start } }),
    };
  }

  #findVaultValues(): void {
    const { known, only } = this.#search;
    if (known === undefined || only?.has('vault') === false) return;
    for (const { start, end, form } of known(this.text)) {
      const description = form === 'as is' ? 'A value of this vault' : `A value of this vault, ${form}`;
      this.#candidates.push({ kind: 'vault', start, end, rank: 0, facts: { id: 'vault', description } });
    }
  }

  #toDetection(raw: Candidate, positions: Positions, offset: number | undefined): Detection {
    const { kind, start, end, facts, name, inside, within } = raw;
    const { id: rule, provider, description, revoke } = facts;
    const from = positions.at(start);
    const to = positions.at(end);
    const allowed = within ? within.allowed : findAllowance(this.text, start, end, rule);
    const secret = inside?.secret ?? this.#bytes.subarray(start, end);
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
      ...(offset !== undefined &&
        inside === undefined && { bytes: { start: offset + start, end: offset + end } }),
      secret: new Secret(Buffer.from(secret)),
      ...(name !== undefined && { name }),
      ...(inside && { inside: inside.of }),
      ...(allowed && { allowed }),
    };
  }
}
