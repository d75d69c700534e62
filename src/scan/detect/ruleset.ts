/** The rules of a table as one thread uses them, each parsed on first use. */
import { formats, type Format } from '../formats/formats.ts';
import { KeywordFinder, type FindOptions } from '../keywords/finder.ts';
import { assignments, KeywordTable } from '../keywords/table.ts';
import { groupNamedRules, toName, type NamedRule, type NamedRules } from './named.ts';
import { PackedTexts } from '../keywords/packedtexts.ts';
import type { FormatFacts, NamedFacts, PatternFacts, RuleFacts } from '../compile/rulefacts.ts';
import type { RuleTable } from '../rule.ts';

export interface PatternRule {
  readonly facts: PatternFacts;
  readonly number: number;
  /** Sticky; if a match can begin before its keyword, the group `whole` is the match, after the skipped text. */
  readonly pattern: RegExp;
  /** The same with positions of groups, which is slower. */
  readonly places: RegExp | undefined;
}

export interface FormatRule {
  readonly facts: FormatFacts;
  readonly number: number;
  readonly read: Format;
}

type CompiledRule = PatternRule | NamedRule | FormatRule;

/** The rules that a keyword selects. */
export interface Called {
  readonly keyword: number;
  readonly text: string;
  readonly patterns: readonly PatternRule[];
  readonly named: NamedRules | undefined;
  readonly formats: readonly FormatRule[];
  readonly assignments: boolean;
}

/** Of the lengths and forms that a value can have, matches the one that ends where its characters end. */
function wholeValue({ source, flags, others }: NamedFacts): RegExp {
  const more = others.replace('.', '').replace(/[\\\]^-]/g, '\\$&');
  return new RegExp(`(?:${source})(?![A-Za-z0-9_+\\-${more}])`, `${flags}y`);
}

const readers: Readonly<Record<string, Format | undefined>> = formats;

function isWanted(facts: RuleFacts, only: ReadonlySet<string> | undefined): boolean {
  if (only === undefined) return true;
  return [...only].some((id) => facts.id === id || facts.id.startsWith(`${id}-`));
}

export class RuleSet {
  readonly finder: KeywordFinder;
  readonly #keywords: KeywordTable;
  readonly #texts: PackedTexts;
  readonly #only: ReadonlySet<string> | undefined;
  readonly #called: (Called | undefined)[] = [];
  readonly #rules: (CompiledRule | undefined)[] = [];

  constructor(table: RuleTable, only: ReadonlySet<string> | undefined, finding: FindOptions = {}) {
    this.#keywords = new KeywordTable(table.keywords);
    this.#texts = new PackedTexts(table.rules);
    this.finder = new KeywordFinder(this.#keywords, finding);
    this.#only = only;
  }

  resolveCall(keyword: number): Called {
    return (this.#called[keyword] ??= this.#read(keyword));
  }

  #read(keyword: number): Called {
    const numbers = this.#keywords.ruleNumbers(keyword);
    const all = numbers.flatMap((number) => (number === assignments ? [] : (this.#readRule(number) ?? [])));
    const text = toName(this.#keywords.textAt(keyword));
    const named = all.filter((rule): rule is NamedRule => rule.facts.kind === 'named');
    return {
      keyword,
      text,
      patterns: all.filter((rule): rule is PatternRule => rule.facts.kind === 'pattern'),
      named: named.length === 0 ? undefined : groupNamedRules(text, named),
      formats: all.filter((rule): rule is FormatRule => rule.facts.kind === 'format'),
      assignments: numbers.includes(assignments),
    };
  }

  #readRule(number: number): CompiledRule | undefined {
    const known = this.#rules[number];
    if (known) return known;
    const facts = JSON.parse(this.#texts.at(number)) as RuleFacts;
    if (!isWanted(facts, this.#only)) return undefined;
    return (this.#rules[number] = this.#compile(facts, number));
  }

  #compile(facts: RuleFacts, number: number): CompiledRule {
    switch (facts.kind) {
      case 'named':
        return { facts, number, value: wholeValue(facts) };
      case 'format':
        return { facts, number, read: (text, at) => readers[facts.format]?.(text, at) };
      case 'pattern': {
        const { before } = facts;
        const source = before === 0 ? facts.source : `[^]{0,${before}}?(?<whole>${facts.source})`;
        const grouped = facts.source.includes('(?<secret>');
        return {
          facts,
          number,
          pattern: new RegExp(source, `${facts.flags}y`),
          places: grouped ? new RegExp(source, `${facts.flags}dy`) : undefined,
        };
      }
    }
  }
}
