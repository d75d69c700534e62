/** A rule in the form that the scanner needs: without samples, but with the bounds of its pattern. */
import type { CheckName } from '../checks/checks.ts';
import type { FormatName } from '../formats/formats.ts';
import type { Provider, Rule } from '../rule.ts';
import { hasCredentialWord } from '../detect/valuename.ts';
import { measurePattern } from './patternbounds.ts';

interface Common {
  readonly id: string;
  readonly provider: string;
  readonly description: string;
  readonly revoke: string;
}

interface Judged {
  readonly check?: CheckName;
  readonly entropy?: number;
}

export interface PatternFacts extends Common, Judged {
  readonly kind: 'pattern';
  readonly source: string;
  readonly flags: string;
  readonly before: number;
  readonly within: number;
}

export interface NamedFacts extends Common, Judged {
  readonly kind: 'named';
  readonly source: string;
  readonly flags: string;
  readonly words: readonly string[];
  /** Names that themselves say that a credential follows: `datadogkey`, but not `monkeylearn`. */
  readonly saying: readonly string[];
  /** Minimum and maximum length of a value. */
  readonly least: number;
  readonly most: number;
  /** Characters other than letters and digits that a value can contain. */
  readonly others: string;
  /** Whether a value begins with fixed letters: `sk_`, which several providers use. */
  readonly led: boolean;
}

export interface FormatFacts extends Common {
  readonly kind: 'format';
  readonly format: FormatName;
}

export type RuleFacts = PatternFacts | NamedFacts | FormatFacts;

function saysCredential(near: string, { id, name }: Provider): boolean {
  const [longest = ''] = [id, name]
    .map((each) => each.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((each) => near.includes(each))
    .sort((a, b) => b.length - a.length);
  return hasCredentialWord(near.replace(longest, ' '));
}

export function describeRule(provider: Provider, rule: Rule): RuleFacts {
  const common: Common = {
    id: `${provider.id}-${rule.id}`,
    provider: provider.name,
    description: rule.description,
    revoke: rule.revoke ?? provider.revoke,
  };
  if ('format' in rule) return { ...common, kind: 'format', format: rule.format };
  const judged: Judged = {
    ...(rule.check !== undefined && { check: rule.check }),
    ...(rule.entropy !== undefined && { entropy: rule.entropy }),
  };
  if ('near' in rule) {
    const { source, flags } = rule.value;
    const { least, most, characters } = measurePattern(rule.value);
    const others = [...characters].filter((character) => !/[A-Za-z0-9]/.test(character)).join('');
    return {
      ...common,
      ...judged,
      kind: 'named',
      source,
      flags,
      words: rule.words ?? [],
      saying: rule.near.filter((near) => saysCredential(near, provider)),
      least,
      most,
      others,
      led: /^[A-Za-z0-9]{2}/.test(source),
    };
  }
  const { source, flags } = rule.pattern;
  const { before = 0, within = 512 } = rule;
  return { ...common, ...judged, kind: 'pattern', source, flags, before, within };
}
