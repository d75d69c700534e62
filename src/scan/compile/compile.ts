/** Compiles a table of rules. For the program's own rules, the build does it. */
import { assignKeywords } from '../assign/find.ts';
import type { Provider, Rule, RuleTable } from '../rule.ts';
import { findGaps } from './namegaps.ts';
import { packKeywords, packSet } from '../keywords/pack.ts';
import { assignments, type Characters, type Keyword, type Needs } from '../keywords/table.ts';
import { measurePattern, type Measure } from './patternbounds.ts';
import { packTexts } from '../keywords/packedtexts.ts';
import { isFree, toName } from '../detect/named.ts';
import { describeRule, type RuleFacts } from './rulefacts.ts';
import { measureWindow, mostCost, chooseWindow } from '../keywords/window.ts';

interface Row extends Keyword {
  readonly calls: number[];
}

function listKeywords(rule: Rule): readonly string[] {
  return 'near' in rule ? rule.near : rule.keywords;
}

interface Form {
  readonly text: string;
  readonly gaps: readonly number[];
}

const separators = ['', '_', '-', '.', ' '];

/** The forms of a name with each separator in one gap. */
function splitForms(text: string, gaps: readonly number[], gap: number): readonly Form[] {
  return separators.map((separator) => ({
    text: text.slice(0, gap) + separator + text.slice(gap),
    gaps: gaps
      .filter((other) => other !== gap)
      .map((other) => (other < gap ? other : other + separator.length)),
  }));
}

function measureForms(forms: readonly Form[]): number {
  return forms.reduce((sum, { text, gaps }) => sum + measureWindow(text, gaps), 0);
}

/** The forms to look for: the name itself; if it is too short (`vktoken`, `getgist`), forms with a separator in one of its gaps. */
function chooseForms(text: string, gaps: readonly number[]): readonly Form[] {
  let best: readonly Form[] = [{ text, gaps }];
  let least = measureForms(best);
  if (least < mostCost) return best;
  for (const gap of gaps) {
    const forms = splitForms(text, gaps, gap);
    const cost = measureForms(forms);
    if (cost < least) [best, least] = [forms, cost];
  }
  return best;
}

export function compileTable(providers: readonly Provider[]): RuleTable {
  const rows = new Map<string, Row>();
  const rules: Measured[] = [];
  const enter = (text: string, gaps: readonly number[] | undefined, rule: number): void => {
    const isName = gaps !== undefined;
    const key = `${isName ? 'name' : 'text'} ${text}`;
    const row = rows.get(key) ?? { text, isName, window: chooseWindow(text, gaps ?? []), calls: [] };
    if (!row.calls.includes(rule)) row.calls.push(rule);
    rows.set(key, row);
  };
  for (const provider of providers) {
    for (const rule of provider.rules) {
      for (const text of listKeywords(rule)) {
        if ('near' in rule) {
          const gaps = findGaps(text, provider, rule.positive);
          for (const form of chooseForms(text, gaps)) enter(form.text, form.gaps, rules.length);
        } else enter(text, undefined, rules.length);
      }
      rules.push(measureRule(describeRule(provider, rule), rule));
    }
  }
  for (const text of assignKeywords) enter(text, undefined, assignments);
  const keywords = [...rows.values()].map((row) => {
    const needs = findNeeds(row, rules);
    return needs === undefined ? row : { ...row, needs };
  });
  return {
    keywords: packKeywords(keywords),
    rules: packTexts(rules.map(({ facts }) => toAscii(JSON.stringify(facts)))),
  };
}

interface Measured {
  readonly facts: RuleFacts;
  /** Of a match or a value; undefined if it cannot be determined. */
  readonly measure: Measure | undefined;
}

function measureRule(facts: RuleFacts, rule: Rule): Measured {
  const pattern = 'near' in rule ? rule.value : 'pattern' in rule ? rule.pattern : undefined;
  try {
    return { facts, measure: pattern && measurePattern(pattern) };
  } catch {
    return { facts, measure: undefined };
  }
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** What all rules of a keyword need, or any one of them. */
function findNeeds({ text, calls }: Row, rules: readonly Measured[]): Needs | undefined {
  // Only `key` says nothing.
  if (text === 'key' && calls.every((number) => number === assignments)) return { kind: 'part' };
  const called = calls.map((number) => rules[number]).filter(isDefined);
  const measures = called.map(({ measure }) => measure).filter(isDefined);
  if (measures.length < calls.length) return undefined;
  const characters = joinCharacters(measures);
  const facts = called.map((each) => each.facts);
  if (facts.every((each) => each.kind === 'named')) {
    const near = toName(text);
    const compound = facts.every(({ saying }) => saying.includes(near));
    return { kind: 'value', isFree: isFree(near, compound), ...characters };
  }
  if (!facts.every((each) => each.kind === 'pattern') || facts.some(({ before }) => before > 0))
    return undefined;
  return { kind: 'match', isBounded: facts.every(({ source }) => source.startsWith(bound)), ...characters };
}

/** Beginning of a pattern that may not follow a letter. */
const bound = '(?<![A-Za-z0-9_])';

function joinCharacters(measures: readonly Measure[]): Characters {
  const all = new Set(measures.flatMap(({ characters }) => [...characters]));
  return {
    least: Math.min(...measures.map(({ least }) => least)),
    set: packSet(all),
    wide: [...all].some((character) => /[>?~\x7f-\xff]/.test(character)),
  };
}

/** The same JSON in ASCII. */
function toAscii(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
