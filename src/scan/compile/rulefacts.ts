/** A rule as the scanner needs it: without its samples, and what its pattern says about the length of a value. */
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
  /** Those names that say themselves that a credential follows: `datadogkey`, and not `monkeylearn`. */
  readonly saying: readonly string[];
  /** Characters of the longest and the longest value. */
  readonly least: number;
  readonly most: number;
  /** The characters that a value may have, besides letters and digits. */
  readonly others: string;
  /** Whether a value begins with letters of its own: `sk_`, which are of several providers. */
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
